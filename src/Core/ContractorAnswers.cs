using System.Globalization;
using System.Text.Json;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// One answer of the contractor, as accepted: what was asked, what came and when, who accepted it, and what it changed in cost.
/// </summary>
/// <param name="Came">The day the answer was received.</param>
/// <param name="CostBefore">The person's cost on transferred terms in a full year, in pounds; null where it is not known or the question is
/// about no one person.</param>
/// <param name="Reference">The contractor's own for the person.</param>
public sealed record AnswerRecord(
    string Number, string Code, string? Field, string? Reference, string Question, string Answer, AnswerOutcome Outcome,
    DateOnly Came, string AcceptedBy, DateTimeOffset AcceptedAt, decimal? CostBefore, decimal? CostAfter)
{
    public AcceptedAnswer Accepted => new(Number, Answer, Outcome);
}

/// <summary>Answers that came back for a service, before anybody accepts them.</summary>
/// <param name="Findings">What stands in the way of the others.</param>
public sealed record AnswersPreview(Service Service, IReadOnlyList<AnswerRecord> Answers, IReadOnlyList<Finding> Findings);

/// <summary>
/// Brings a returned contractor-queries file into a service: looked at first, accepted by a named person, appended and never edited.
/// </summary>
public sealed class ContractorAnswers(IRecordStore records, PlanSource plans)
{
    /// <summary>
    /// Every answer accepted for a service, oldest first. A later one to the same question takes the place of an earlier.
    /// </summary>
    public static async Task<IReadOnlyList<AnswerRecord>> AcceptedAsync(IRecordStore records, string service,
        CancellationToken cancellation)
    {
        List<AnswerRecord> accepted = [];
        await foreach (var record in records.ListAsync(Tables.Answers, service, cancellation))
            accepted.Add(JsonSerializer.Deserialize<AnswerRecord>(record.Body, StrictJson.Options)!);
        return accepted;
    }

    /// <summary>
    /// What each answer of a returned file would change; null where the service has no list. Answers already accepted word for word are
    /// left out.
    /// </summary>
    /// <param name="by">Who is to accept them: a name that can be asked later.</param>
    public async Task<AnswersPreview?> PreviewAsync(Service service, CouncilFolder folder, Stream returned, string by, DateOnly? came,
        RunTime time, CancellationToken cancellation)
    {
        if (await plans.BasisAsync(service, folder, time, unusable: null, cancellation) is not { } from) return null;
        var raw = from.List.Read();
        var basis = from.Basis with { Before = from.Before?.Read() };
        var plan = TransitionPlan.For(service, raw, folder.Council, basis);
        var asked = ContractorLetter.Queries(plan);
        var merged = QueriesAnswers.Merge(returned, asked);
        var tried = AnsweredList.Try(raw,
            AnsweredList.With(raw, TransitionPlan.ContextOf(service, folder.Council, basis), basis.Answers, service.Id), asked,
            merged.Value);
        var used = tried.Where(answer => answer.Outcome == AnswerOutcome.Used)
            .Select(answer => new AcceptedAnswer(answer.Query.Number, answer.Answer.Answer, answer.Outcome));
        var after = Costs(TransitionPlan.For(service, raw, folder.Council, basis with { Answers = [.. basis.Answers, .. used] }));
        var before = Costs(plan);
        return new AnswersPreview(service, [.. tried.Select(answer => Record(answer.Query, answer.Answer.Answer, answer.Outcome))],
            merged.Findings);

        AnswerRecord Record(Query query, string text, AnswerOutcome outcome) => new(
            query.Number, query.Code, query.Field, query.Reference, query.Question, text, outcome, came ?? time.Today, by, time.Now,
            query.Row is { } row ? before.GetValueOrDefault((query.Sheet, row, query.Column)) : null,
            query.Row is { } same ? after.GetValueOrDefault((query.Sheet, same, query.Column)) : null);
    }

    /// <summary>Records what can be accepted of a preview; what cannot be read is left to be asked again.</summary>
    /// <returns>How many were recorded.</returns>
    public async Task<int> AcceptAsync(AnswersPreview preview, CancellationToken cancellation)
    {
        var number = (await AcceptedAsync(records, preview.Service.Id, cancellation)).Count;
        var recorded = 0;
        foreach (var answer in preview.Answers.Where(answer => answer.Outcome != AnswerOutcome.NotReadable))
        {
            var body = JsonSerializer.Serialize(answer, StrictJson.Options);
            while (await records.InsertAsync(Tables.Answers, preview.Service.Id, (++number).ToString("D6", CultureInfo.InvariantCulture),
                body, cancellation) is null)
            {
            }

            recorded++;
        }

        return recorded;
    }

    static Dictionary<(string?, int, string?), decimal?> Costs(ServicePlan plan) =>
        plan.People.ToDictionary(person => (person.Employee.Sheet, person.Employee.Row, person.Employee.Column),
            person => person.Cost.OnTransferredTerms?.Total);
}
