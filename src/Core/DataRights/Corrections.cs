using System.Globalization;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>What somebody asks to be put right.</summary>
/// <param name="Field">One of <see cref="CorrectedList.FieldNames"/>.</param>
public sealed record CorrectionRequest(string Field, string After, string By, string Why);

/// <summary>Makes corrections: tried first, then on record, then the person's issued statements are made again.</summary>
public sealed class Corrections(IDocumentStore documents, IRecordStore records, PlanSource plans, IPackRenderer renderer)
{
    /// <summary>The field cannot be corrected, or the text cannot be read as its value.</summary>
    public const string NotReadable = "PR_CORRECTION_NOT_READABLE";

    /// <summary>Every correction of a service, in order of time.</summary>
    public static async Task<IReadOnlyList<Correction>> ListAsync(IRecordStore records, string service,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        List<Correction> corrections = [];
        await foreach (var record in records.ListAsync(Tables.Corrections, service, cancellation))
            corrections.Add(Correction.FromJson(record.Body));
        return corrections;
    }

    /// <summary>The correction as recorded, or null with why it cannot be made.</summary>
    /// <param name="who">The contractor's reference, the person's key, or their name.</param>
    public async Task<Checked<Correction?>> MakeAsync(Service service, CouncilFolder folder, string who, CorrectionRequest request,
        RunTime time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(folder);
        var lists = await ServiceLists.ReadAsync(documents, records, service, folder, time.Now, cancellation);
        var found = ServiceLists.Find(lists, who);
        if (found.Findings.Count > 0) return new(null, found.Findings);
        if (found.Value.FirstOrDefault(record => record.On == lists[^1] && record.Employee.Scope != Scope.Out) is not { } person)
            return Refused("The newest list does not have the person in scope.",
                "Correct it with the contractor, or order the person's data destroyed if they do not transfer.");
        if (!CorrectedList.FieldNames.Contains(request.Field))
            return Refused($"{request.Field} cannot be corrected.",
                $"Give one of {string.Join(", ", CorrectedList.FieldNames)}; anything else needs a new list.");
        var correction = new Correction(time.Now, request.By, person.Key, person.On.From.Hash, request.Field,
            CorrectedList.TextOf(person.Employee, request.Field), request.After.Trim(), request.Why,
            person.On.IsKnownByReference(person.Employee));
        if (!IsRead(person, correction, service, folder.PersonSecret))
            return Refused($"The text given cannot be read as {request.Field}, or raises a question that blocks the record.",
                "Write it as a list would: 20 hours a week, 1/4/2019, £12.85 an hour.");
        correction = correction with { Superseded = await StandingStatementsAsync(service.Id, person.Key, cancellation) };
        var row = string.Create(CultureInfo.InvariantCulture,
            $"{time.Now.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(correction.ToJson()))}");
        await records.InsertAsync(Tables.Corrections, service.Id, row, correction.ToJson(), cancellation);
        await new AuditTrail(records).AppendAsync(new(time.Now, request.By, $"Corrected {request.Field} of one record, on record as {row}",
            service.Id),
            cancellation);
        await WriteStatementsAsync(service, folder, correction, time, cancellation);
        return new(correction, []);
    }

    /// <summary>A list was made anew without somebody: corrections made on it go over to the copy.</summary>
    internal static async Task FollowAsync(IRecordStore records, string service, string from, string to, CancellationToken cancellation)
    {
        await foreach (var record in records.ListAsync(Tables.Corrections, service, cancellation))
        {
            if (Correction.FromJson(record.Body) is var correction && correction.List == from)
                await records.ReplaceAsync(Tables.Corrections, service, record.Row, (correction with { List = to }).ToJson(), record.ETag,
                    cancellation);
        }
    }

    /// <summary>The corrected cell is the field's source, and nothing blocks the record that did not before.</summary>
    static bool IsRead(ListedPerson person, Correction correction, Service service, byte[] secret)
    {
        var list = person.On;
        var after = CorrectedList.Read(list.Cells, list.Context, [correction], service.Id, list.From.Hash, secret);
        if (after.Value?.Records.FirstOrDefault(record => (record.Sheet, record.Row,
            record.Column) == (person.Employee.Sheet, person.Employee.Row, person.Employee.Column)) is not { } now)
        {
            return false;
        }

        HashSet<string> before = [.. Blocking(list.Findings, now)];
        return (correction.Field == "name"
            ? now.Name == StaffLists.Wording.OneLine(correction.After)
            : CorrectedList.TextOf(now, correction.Field) is { } text && text.Contains(correction.After, StringComparison.Ordinal))
            && Blocking(after.Findings, now).All(before.Contains);

        static IEnumerable<string> Blocking(IReadOnlyList<Finding> findings, Employee record) =>
            findings.Where(finding => finding.Severity == Severity.Blocking && finding.Where.Row == record.Row
                && finding.Where.Sheet == record.Sheet)
                .Select(finding => finding.Code);
    }

    /// <summary>The person's statement in each issue that stands, as it is before the correction.</summary>
    async Task<IReadOnlyList<IssuedDocument>> StandingStatementsAsync(string service, string person, CancellationToken cancellation)
    {
        List<IssuedDocument> standing = [];
        foreach (var issue in Issues.Standing(await Issues.ListAsync(records, service, cancellation)))
        {
            var path = $"{Statements.Folder(service, issue.Number!.Value)}{person}.pdf";
            if (await documents.ReadAsync(path, cancellation) is { } content) standing.Add(new(path, ContentHash.Of(content)));
        }

        return standing;
    }

    async Task WriteStatementsAsync(Service service, CouncilFolder folder, Correction correction, RunTime time,
        CancellationToken cancellation)
    {
        if (correction.Superseded.Count == 0
            || await plans.NewestAsync(service, folder, time, unusable: null, cancellation) is not var (plan, _))
        {
            return;
        }

        Statements statements = new(documents, records, renderer);
        foreach (var issue in Issues.Standing(await Issues.ListAsync(records, service.Id, cancellation))
            .Where(issue => correction.Superseded.Any(old => old.Path.StartsWith(Statements.Folder(service.Id, issue.Number!.Value),
                StringComparison.Ordinal))))
        {
            await statements.CorrectAsync(plan, folder.Council, issue.Number!.Value, correction.Person, $"{correction.Field} was corrected",
                (correction.By, time.Now), cancellation);
        }
    }

    static Checked<Correction?> Refused(string message, string remedy) =>
        new(null, [new(NotReadable, Severity.Blocking, message, Location.Everything, remedy)]);
}
