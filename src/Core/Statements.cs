using System.Globalization;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// What may happen to personal statements after an issue: the contractor's agreement to direct delivery, and a correction; they are
/// destroyed by
/// <see cref="DataRights.Purges"/>. Unlike notices and packs they can be changed (law.md 122, 135); a record says that it was done, without
/// anybody's data.
/// </summary>
public sealed class Statements(IDocumentStore documents, IRecordStore records, IPackRenderer renderer)
{
    /// <summary>Nobody of that key is in the plan, or their own record still stands in the way.</summary>
    public const string NoStatement = "PK_NO_STATEMENT";

    /// <summary>
    /// Records that the contractor agrees to statements going to its staff directly, and where the contact details come from.
    /// </summary>
    public static async Task<IssueRecord> AgreeAsync(IRecordStore records, string service, DirectAgreement agreement, string by,
        DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(agreement);
        var record = new IssueRecord(IssueStep.DirectAgreed, null, "–", by, now) { Agreement = agreement };
        await records.InsertAsync(Tables.Issues, service,
            $"agreed-{ContentHash.VersionOf(ContentHash.OfParts(agreement.GivenBy, $"{agreement.On:O}", agreement.ContactDetails))}",
            record.ToJson(), cancellation);
        return record;
    }

    /// <summary>
    /// Makes one person's statement of an issue again from the plan as it is: corrected, or for the first time where their record held it
    /// back.
    /// </summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="council">The council.</param>
    /// <param name="number">An issue that is not withdrawn.</param>
    /// <param name="person">The key that names them in paths.</param>
    /// <param name="why">What was wrong, without anybody's data.</param>
    /// <param name="act">Who does it and when.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Checked<IssueRecord?>> CorrectAsync(ServicePlan plan, Council council, int number, string person, string why,
        (string By, DateTimeOffset At) act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var all = await Issues.ListAsync(records, plan.Service.Id, cancellation);
        if (Issues.Standing(all).FirstOrDefault(record => record.Number == number) is not { } issue)
            return Issues.Refused(Issues.Missing(number));
        if (plan.People.FirstOrDefault(one => one.Key == person) is not { } found || IssueBlocks.OfStatements(plan).Contains(person))
            return Issues.Refused(new(NoStatement, Severity.Blocking,
                "Nobody in the newest list has this key, or a finding on their record still blocks their statement.", Location.Everything,
                "Take the key from the name of the statement's file; settle the findings of that row first."));
        var draft = PersonalStatement.For(found, plan, council);
        var day = Wording.Date(DateOnly.FromDateTime(act.At.Date));
        var pack = draft with
        {
            Furniture = draft.Furniture with
            {
                Status = null,
                Reference = $"{draft.Furniture.Reference}, issue {number} of {Wording.Date(DateOnly.FromDateTime(issue.At.Date))}, made again on {day} by {act.By}"
            }
        };
        List<IssuedDocument> made = [];
        var path = $"{Folder(plan.Service.Id, number)}{person}.pdf";
        foreach (var (target, content) in ((string, byte[])[])[(path, renderer.Render(pack).Value),
            (HtmlRenderer.PathOf(path), HtmlRenderer.Render(pack))])
        {
            await documents.DeleteAsync(target, cancellation);
            await documents.CreateAsync(target, content, cancellation);
            made.Add(new(target, ContentHash.Of(content)));
        }

        var record = new IssueRecord(IssueStep.StatementCorrected, number, plan.Version, act.By,
            act.At)
        { Why = why, People = [person], Documents = made };
        await records.InsertAsync(Tables.Issues, plan.Service.Id, Row("corrected", person, act.At), record.ToJson(), cancellation);
        return new(record, []);
    }

    /// <summary>The statements that went with an issue.</summary>
    public static string Folder(string service, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"statements/{service}/issued-{number}/");

    static string Row(string what, string person, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{person}-{at.UtcDateTime:yyyyMMdd'T'HHmmssfff}");
}
