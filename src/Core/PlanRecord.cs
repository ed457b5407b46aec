using System.Text.Json;
using System.Text.Json.Serialization;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Storage;

namespace Workforce;

public enum PlanState
{
    /// <summary>Some of its documents may be missing still; a sweep sends their writing again.</summary>
    Pending,

    /// <summary>All its documents are written.</summary>
    Done,

    /// <summary>Its inputs changed before its documents were written; a newer plan takes its place.</summary>
    Superseded,
}

/// <summary>
/// What is recorded of a plan or a forecast: written before its documents are begun, and brought to an end when all are there.
/// </summary>
/// <param name="Inputs">The hash of everything it was made from but the date.</param>
/// <param name="AsAt">The date it was computed as at.</param>
/// <param name="Since">When it was planned.</param>
/// <param name="State">How far its writing has come.</param>
/// <param name="Documents">Its documents but for statements, which are counted.</param>
/// <param name="Statements">How many personal statements belong to it.</param>
/// <param name="Printing">Findings of printing the documents, such as a letter that no font has.</param>
public sealed record PlanRecord(
    string Inputs, DateOnly AsAt, DateTimeOffset Since, PlanState State, IReadOnlyList<string> Documents, int Statements,
    IReadOnlyList<Finding> Printing)
{
    /// <summary>
    /// While it is pending: the first document of each step that has ended. When all have, what is there is looked at once, not at the end
    /// of every step.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Written { get; init; }

    /// <summary>Whether the step that begins at this document has ended.</summary>
    public bool IsWritten(int from) => State == PlanState.Done || (Written ?? []).Contains(from);

    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    public static PlanRecord FromJson(string body) =>
        JsonSerializer.Deserialize<PlanRecord>(body, StrictJson.Options) ?? throw new InvalidDataException("A plan's record is empty.");
}

/// <summary>The paths of a service's documents.</summary>
static class PlanPaths
{
    public static string PlanFile(string service, string version) => $"plans/{service}/{version}.json";

    public static string Packs(string service, string version) => $"packs/{service}/{version}/";

    public static string Statements(string service, string version) => $"statements/{service}/{version}/";

    /// <summary>
    /// All documents of a plan, in the order in which steps count them: the plan, the tables, then each pack and statement as PDF and as
    /// HTML.
    /// </summary>
    public static IEnumerable<(string Path, Func<Checked<byte[]>> Write)> Documents(ServicePlan plan, Council council,
        IPackRenderer renderer) =>
        Own(plan, council, renderer).Concat(plan.People.SelectMany(person => Statement(person, plan, council, renderer)));

    /// <summary>Some of them, without a look at the tens of thousands before: a step asks for its own alone.</summary>
    public static IReadOnlyList<(string Path, Func<Checked<byte[]>> Write)> Documents(ServicePlan plan, Council council,
        IPackRenderer renderer, int from, int count)
    {
        var own = Own(plan, council, renderer).ToList();
        var (first, last) = (Math.Max(0, from - own.Count), Math.Max(0, from + count - own.Count));
        var people = plan.People.Take((first / 2)..((last + 1) / 2)).SelectMany(person => Statement(person, plan, council, renderer));
        return [.. own.Skip(from).Take(count), .. people.Skip(first % 2).Take(last - first)];
    }

    public static int Count(ServicePlan plan, Council council, IPackRenderer renderer) =>
        Own(plan, council, renderer).Count() + (2 * plan.People.Count);

    static IEnumerable<(string Path, Func<Checked<byte[]>> Write)> Own(ServicePlan plan, Council council, IPackRenderer renderer) =>
    [
        (PlanFile(plan.Service.Id, plan.Version), () => new Checked<byte[]>(Workforce.PlanFile.Write(plan), [])),
        .. PackWriter.Tables(plan, council)
            .Select(table => (table.Path, (Func<Checked<byte[]>>)(() => new Checked<byte[]>(table.Write(), [])))),
        .. PackWriter.Packs(plan, council).SelectMany(pack => Both(pack.Path, pack.Write, renderer)),
    ];

    static IEnumerable<(string Path, Func<Checked<byte[]>> Write)> Statement(PersonPlan person, ServicePlan plan, Council council,
        IPackRenderer renderer)
    {
        var (path, write) = PackWriter.Statement(person, plan, council);
        return Both(path, write, renderer);
    }

    /// <summary>A pack as PDF and as the HTML page beside it.</summary>
    public static IEnumerable<(string Path, Func<Checked<byte[]>> Write)> Both(string path, Func<Pack> write, IPackRenderer renderer) =>
    [
        (path, () => renderer.Render(write())),
        (HtmlRenderer.PathOf(path), () => new Checked<byte[]>(HtmlRenderer.Render(write()), [])),
    ];
}
