using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Workforce.Storage;

namespace Workforce.Portal.Lists;

/// <summary>
/// A file that somebody sent, kept apart under <c>uploads/</c> until they have looked at what was understood and added it. The path holds
/// eight digits of the content's hash, so the same file sent twice is one document and equal names never collide.
/// </summary>
public sealed record Upload(string Service, string FileName, string Hash, byte[] Content)
{
    /// <summary>Ten times a list of 20,000 people.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    /// <summary>Room for the form around a file of the largest size.</summary>
    internal sealed class MostBody : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => MostBytes + (1024 * 1024);
    }

    const int LongestStem = 80;

    static readonly string[] Kinds = [".xlsx", ".xls", ".xlsb", ".xlsm", ".csv", ".txt", ".tsv"];

    /// <summary>What stands for the content in names and addresses.</summary>
    public string Mark => Hash[..8];

    /// <summary><c>staff-lists/parks/list~0a1b2c3d.csv</c>.</summary>
    public string ListPath => $"staff-lists/{Service}/{FileName}";

    /// <summary>The file that was sent, or null with what is wrong with it on the form.</summary>
    public static async Task<Upload?> ReceiveAsync(IFormFile? file, string service, IDocumentStore documents, Forms.Form form, string field,
        CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            form.Refuse(field, file is null ? "Choose a file" : "The file is empty: choose another, or ask for it again");
            return null;
        }

        if (file.Length > MostBytes)
        {
            form.Refuse(field, $"The file must be smaller than {MostBytes / 1024 / 1024} MB");
            return null;
        }

        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellation);
        var hash = ContentHash.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        var upload = new Upload(service, NameOf(file.FileName, hash), hash, buffer.ToArray());
        await documents.CreateAsync($"uploads/{service}/{upload.FileName}", upload.Content, cancellation);
        return upload;
    }

    /// <summary>A file that was sent before, by its mark; null where there is none.</summary>
    public static async Task<Upload?> FindAsync(string service, string mark, IDocumentStore documents, CancellationToken cancellation)
    {
        if (mark.Length != 8 || !mark.All(char.IsAsciiHexDigitLower)) return null;
        await foreach (var document in documents.ListAsync($"uploads/{service}/", cancellation))
        {
            if (!document.Path.Contains($"~{mark}.", StringComparison.Ordinal)) continue;
            var content = (await documents.ReadAsync(document.Path, cancellation))!;
            return new Upload(service, document.Path.Split('/')[^1], ContentHash.Of(content), content);
        }

        return null;
    }

    /// <summary>
    /// The sender's name made safe: plain letters, figures and hyphens, the mark, and a kind from a list, for what a file is its content
    /// says.
    /// </summary>
    public static string NameOf(string sent, string hash)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        var kind = dot > 0 ? name[dot..].ToLowerInvariant() : "";
        StringBuilder stem = new();
        foreach (var sign in dot > 0 ? name[..dot] : name)
        {
            if (char.IsAsciiLetterOrDigit(sign) || sign is '_') stem.Append(sign);
            else if (stem.Length > 0 && stem[^1] != '-') stem.Append('-');
            if (stem.Length == LongestStem) break;
        }

        var plain = stem.ToString().Trim('-', '_');
        return $"{(plain.Length > 0 ? plain : "list")}~{hash[..8]}{(Kinds.Contains(kind, StringComparer.Ordinal) ? kind : ".bin")}";
    }
}
