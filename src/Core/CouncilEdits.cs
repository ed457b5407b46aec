using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workforce.Forecasting;
using Workforce.Storage;
using Workforce.Terms;

namespace Workforce;

/// <summary>One figure or text of a council's file that an edit changed; null is absent.</summary>
/// <param name="Where">Its place in the file, such as <c>default.council.monthlyLeaverRate.likely</c>.</param>
public sealed record CouncilChange(string Where, string? Before, string? After);

/// <summary>An edit of one of the council's files in the portal: who, when, why, what.</summary>
/// <param name="Basis">Hash of the file in the council's folder that it rests on.</param>
/// <param name="Document">The whole file as edited.</param>
public sealed record CouncilEdit(int Number, string By, DateTimeOffset At, string Why, string Basis, string Document,
    IReadOnlyList<CouncilChange> Changes);

/// <summary>A council's file as it stands, with the edits that led there or were overtaken.</summary>
/// <param name="Content">Null where there is no file.</param>
/// <param name="ETag">Of this state; an edit names it.</param>
public sealed record CouncilFileState(byte[]? Content, string ETag, string FolderHash, IReadOnlyList<CouncilEdit> History);

/// <summary>
/// Edits of the council's files in the portal. The file in the folder is never touched: an edit is a document and a record of its own and
/// stands in the file's place, until somebody changes the file itself; then the file counts again, and the edits stay as history (ADR
/// 0012).
/// </summary>
public sealed class CouncilEdits(IDocumentStore documents, IRecordStore records)
{
    /// <summary>The files that may be edited so.</summary>
    public static IReadOnlyList<string> Files { get; } = [Assumptions.File, CouncilTerms.File];

    public async Task<CouncilFileState> ReadAsync(string file, CancellationToken cancellation = default)
    {
        var inFolder = await documents.ReadAsync(file, cancellation);
        var folderHash = inFolder is null ? "" : ContentHash.Of(inFolder);
        if (!Files.Contains(file, StringComparer.Ordinal)) return new(inFolder, folderHash, folderHash, []);
        List<CouncilEdit> history = [];
        await foreach (var record in records.ListAsync(Tables.CouncilEdits, PartitionOf(file), cancellation))
            history.Add(JsonSerializer.Deserialize<CouncilEdit>(record.Body, StrictJson.Options)!);
        var content = history is [.., var last] && last.Basis == folderHash ? await documents.ReadAsync(last.Document, cancellation) : null;
        var tag = ContentHash.VersionOf(ContentHash.OfParts(folderHash, $"{history.Count}", content is null ? "" : "edited"));
        return new(content ?? inFolder, tag, folderHash, history);
    }

    /// <summary>Saves an edit; false, and nothing changed, where the file is in another state than the one it was made from.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <param name="content">The whole file, which the caller has read and found good.</param>
    /// <param name="etag">Of the state it was made from.</param>
    /// <param name="by">Who.</param>
    /// <param name="why">The reason.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<bool> SaveAsync(string file, byte[] content, string etag, string by, string why, DateTimeOffset now,
        CancellationToken cancellation = default)
    {
        var state = await ReadAsync(file, cancellation);
        if (state.ETag != etag) return false;
        var number = state.History.Count + 1;
        var path = string.Create(CultureInfo.InvariantCulture,
            $"council/edits/{PartitionOf(file)}/{number:D6}~{ContentHash.Of(content)[..8]}.json");
        await documents.CreateAsync(path, content, cancellation);
        var edit = new CouncilEdit(number, by, now, why, state.FolderHash, path, Changes(state.Content, content));
        return await records.InsertAsync(Tables.CouncilEdits, PartitionOf(file),
            string.Create(CultureInfo.InvariantCulture, $"{number:D6}"), JsonSerializer.Serialize(edit, StrictJson.Options),
            cancellation) is not null;
    }

    /// <summary>Every leaf that differs between two states of a file.</summary>
    public static IReadOnlyList<CouncilChange> Changes(byte[]? before, byte[] after)
    {
        var (was, isNow) = (Leaves(before), Leaves(after));
        return [.. isNow.Keys
            .Union(was.Keys, StringComparer.Ordinal)
            .Where(key => was.GetValueOrDefault(key) != isNow.GetValueOrDefault(key))
            .Select(key => new CouncilChange(key, was.GetValueOrDefault(key), isNow.GetValueOrDefault(key)))];
    }

    static Dictionary<string, string?> Leaves(byte[]? content)
    {
        Dictionary<string, string?> leaves = new(StringComparer.Ordinal);
        if (content is not null)
            Add("", JsonNode.Parse(content,
                documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }),
                leaves);
        return leaves;
    }

    static void Add(string at, JsonNode? node, Dictionary<string, string?> leaves)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members) Add(at.Length == 0 ? name : $"{at}.{name}", value, leaves);
        }
        else if (node is JsonArray items)
        {
            // Choices are told apart by what they are about, so that one added before them changes only itself.
            for (var index = 0; index < items.Count; index++) Add($"{at}[{Named(items, index)}]", items[index], leaves);
        }
        else
        {
            leaves[at] = node?.ToString();
        }
    }

    static string Named(JsonArray items, int index)
    {
        static string? Kind(JsonNode? item) =>
            item is JsonObject choice && choice["kind"] is { } kind
                ? $"{kind}{(choice["benefit"] is { } benefit ? $" {benefit}" : "")}"
                : null;
        var own = Kind(items[index]);
        return own is null || items.Count(item => Kind(item) == own) > 1 ? $"{index + 1}" : own;
    }

    static string PartitionOf(string file) => file.Split('/')[^1];
}
