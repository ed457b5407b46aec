using System.Text.Json;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>What the start page shows: services, the lists that came in, and the newest drafts.</summary>
public sealed class ProgrammeOverview(IDocumentStore documents, IRecordStore records)
{
    public sealed record ServiceView(string Id, string Name, string Stage, string Transfer, string NextDate, IReadOnlyList<string> Lists,
        string? UnionPack, int Statements, IReadOnlyList<string> Documents);

    public sealed record View(string Council, IReadOnlyList<ServiceView> Services, IReadOnlyList<string> Forecast,
        IReadOnlyList<(string Key, string What)> Failed);

    public static readonly IReadOnlyList<string> Headings = ["Service", "Stage", "Transfer", "Next binding date", "Staff lists",
        "Personal statements"];

    public static IReadOnlyList<string> Row(ServiceView service) =>
        [service.Name, service.Stage, service.Transfer, service.NextDate, string.Join("; ", service.Lists),
            Wording.Number((decimal)service.Statements)];

    /// <summary>The overview, or null while the programme file cannot be read.</summary>
    public async Task<View?> ReadAsync(CancellationToken cancellation = default)
    {
        await using var file = await documents.OpenAsync(ProgrammePlan.File, cancellation);
        if (ProgrammePlan.Read(file).Value is not { } programme) return null;
        List<ServiceView> services = [];
        foreach (var service in programme.Services) services.Add(await OfAsync(service, cancellation));
        var failed = (await new Failures(records).ListAsync(cancellation))
            .Select(failure => (failure.Key, Describe(failure.Failure)))
            .ToList();
        return new View(programme.Council, services, (await LatestAsync(PlanSource.ProgrammePartition, cancellation))?.Documents ?? [],
            failed);
    }

    public async Task<ServiceView> OfAsync(Service service, CancellationToken cancellation = default)
    {
        var latest = await LatestAsync(service.Id, cancellation);
        return new ServiceView(
            service.Id,
            service.Name,
            service.Stage == Stage.InHouse ? "In-house" : service.Stage.ToString(),
            service.TransferDate is { } date ? Wording.Date(date) : "Not decided",
            await NextDateAsync(service.Id, cancellation),
            await ListsAsync(service.Id, cancellation),
            latest?.Documents.FirstOrDefault(document => document.EndsWith(UnionPack.FileName, StringComparison.Ordinal)),
            latest?.Statements ?? 0,
            latest?.Documents ?? []);
    }

    static string Describe(FailureRecord failure)
    {
        var what = Step.FromMessage(failure.Message) is not { } step ? "A message that is no step"
            : step.Kind switch
            {
                StepKind.PlanService => $"Reading and planning {step.Service}",
                StepKind.WriteDocuments => $"Writing documents of {step.Service}",
                StepKind.Forecast => "The programme’s forecast",
                _ => "Looking at deadlines",
            };
        return $"{what} failed {Failures.Tries} times, last on {Wording.Date(DateOnly.FromDateTime(failure.SetAside.Date))} ({failure.Reason}).";
    }

    async Task<string> NextDateAsync(string service, CancellationToken cancellation)
    {
        if (await records.GetAsync(Tables.Deadlines, "programme", service, cancellation) is not { } record) return "";
        var watch = JsonSerializer.Deserialize<DeadlineRecord>(record.Body, StrictJson.Options)!;
        var late = watch.Findings.Count(finding => finding.Severity != Workforce.Findings.Severity.Note);
        return (watch.Next is { } next ? $"{Wording.Date(next.Date)}: {next.What}" : "")
            + (late > 0 ? $" {late} binding date{(late == 1 ? " has" : "s have")} passed or cannot be met." : "");
    }

    /// <summary>The newest that is written; one being written, or overtaken, is not offered.</summary>
    async Task<PlanRecord?> LatestAsync(string partition, CancellationToken cancellation)
    {
        PlanRecord? latest = null;
        await foreach (var record in records.ListAsync(Tables.Plans, partition, cancellation))
        {
            var plan = PlanRecord.FromJson(record.Body);
            if (plan.State == PlanState.Done && (latest is null || plan.Since > latest.Since)) latest = plan;
        }

        return latest;
    }

    async Task<IReadOnlyList<string>> ListsAsync(string service, CancellationToken cancellation)
    {
        List<string> lists = [];
        await foreach (var record in records.ListAsync(Tables.Submissions, service, cancellation))
        {
            var submission = JsonSerializer.Deserialize<SubmissionRecord>(record.Body, StrictJson.Options)!;
            var what = submission.Refused is null
                ? $"{Wording.People(submission.People)}, dated {(submission.AsAt is { } date ? Wording.Date(date) : "not given")}"
                : "cannot be used";
            lists.Add($"{submission.Path.Split('/')[^1]} ({what})");
        }

        return lists;
    }
}
