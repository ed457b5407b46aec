using System.Globalization;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Programme;

namespace Workforce.Local;

/// <summary>
/// <c>workforce place</c>: grades, spine points and cost of a service's newest list, for people or as JSON
/// (docs/schemas/place.schema.json).
/// </summary>
static class PlaceCommand
{
    public static async Task<int> RunAsync(string folder, string service, DateOnly? asAt, bool json, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, council) = await PlanAsync(data, service, asAt, cancellation);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(PlacementFile.Json(plan, council), cancellation);
        }
        else
        {
            Print(plan, council);
        }

        return ExitStatus.Done;
    }

    /// <exception cref="UnusableInputException">The council's files or the service's lists cannot be used, or the service is not in the
    /// programme.</exception>
    public static async Task<(ServicePlan Plan, Council Council)> PlanAsync(DataFolder data, string service, DateOnly? asAt,
        CancellationToken cancellation)
    {
        var source = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var (folder, named) = await ServiceAsync(source, service, cancellation);
        List<UnusableList> unusable = [];
        var newest = await source.NewestAsync(named, folder, new RunTime(asAt, TimeProvider.System.InLondon()), unusable, cancellation);
        return newest is var (plan, _)
            ? (plan, folder.Council)
            : throw new UnusableInputException(unusable.Count > 0
                ? $"{unusable[0].Path} cannot be used: {unusable[0].Finding.Message} {unusable[0].Finding.Remedy}"
                : $"{service} has no staff list: put one into {Path.Combine(data.Documents.Root, "staff-lists", service)}.");
    }

    /// <exception cref="UnusableInputException">The council's files cannot be used.</exception>
    public static async Task<CouncilFolder> CouncilAsync(PlanSource source, CancellationToken cancellation)
    {
        var council = await source.CouncilAsync(cancellation);
        return council.Value
            ?? throw new UnusableInputException(string.Join(Environment.NewLine,
                council.Findings.Select(finding => $"{finding.Message} {finding.Remedy}")));
    }

    /// <exception cref="UnusableInputException">The council's files cannot be used, or the service is not in the programme.</exception>
    public static async Task<(CouncilFolder Folder, Service Service)> ServiceAsync(PlanSource source, string service,
        CancellationToken cancellation)
    {
        var folder = await CouncilAsync(source, cancellation);
        return (folder, folder.Council.Programme.Services.FirstOrDefault(candidate => candidate.Id == service)
            ?? throw new UnusableInputException(
                $"The programme has no service {service}; it has {string.Join(", ", folder.Council.Programme.Services.Select(candidate => candidate.Id))}."));
    }

    static void Print(ServicePlan plan, Council council)
    {
        Console.WriteLine(
            $"{plan.Service.Name}, transfer {Wording.Date(plan.TransferDate)}, as at {Wording.Date(plan.AsAt)}. Grades are provisional until a named person has compared the duties.");
        Console.WriteLine();
        string[][] rows =
        [
            ["Row", "Job title", "Council role", "Grade", "Point", "Now £/h", "Council £/h", "Year, transferred", "Year, council"],
            .. plan.People.Select(person => (string[])
            [
                person.Employee.Row.ToString(CultureInfo.InvariantCulture),
                person.Employee.JobTitle ?? "",
                person.Placement is { } placement ? placement.Role.Title + (person.NeedsReview ? " (look first)" : "") : "none near enough",
                person.Placement?.Grade.Id ?? "",
                person.Placement?.Point?.Point.ToString(CultureInfo.InvariantCulture) ?? "",
                person.Employee.HourlyRate is { } now ? Wording.Pence(now.Pounds) : "not known",
                person.Placement?.CouncilRate is { } council ? Wording.Pence(council.Pounds) : "not known",
                person.Cost.OnTransferredTerms is { } kept ? Wording.Pounds(kept.Total) : "not known",
                person.Cost.OnCouncilTerms is { } offered ? Wording.Pounds(offered.Total) : "not known",
            ]),
        ];
        RunSummary.PrintPlain(rows, leftColumns: 4);
        Console.WriteLine();
        foreach (var (name, position) in ((string, Func<Grading.PersonCost, Grading.EmploymentCost?>)[])[("With the contractor",
            cost => cost.WithContractor),
            ("On transferred terms", cost => cost.OnTransferredTerms), ("On council terms", cost => cost.OnCouncilTerms),
            ("On council terms, while pay is protected", cost => cost.WhileProtected)])
        {
            var (total, known) = plan.Cost(position);
            Console.WriteLine(
                $"{name}: {(known == 0 ? "not known" : $"{Wording.Pounds(total)} a full year, {Wording.Pounds(total * PlacementFile.FirstYearShare(plan.TransferDate))} in the first")}, known for {known} of {plan.People.Count}");
        }
        if (council.Establishment.UnderWhatIf(plan.TransferDate)?.WhatIf is { } award)
        {
            var known = plan.People.Select(person => person.WhatIf?.OnCouncilTerms).OfType<Grading.EmploymentCost>().ToList();
            Console.WriteLine(
                $"What if, not settled: with {Wording.Number(award.Percent)}% from {Wording.Date(award.From)} ({award.Source}), on council terms: {(known.Count == 0 ? "not known" : Wording.Pounds(known.Sum(cost => cost.Total)))} a full year, known for {known.Count} of {plan.People.Count}");
        }

        var inherited = council.Liabilities.For(plan.Service.Id);
        static string Amount(decimal? amount) => amount is { } known ? Wording.Pounds(known) : "not known";
        Console.WriteLine(
            $"Liabilities that come across (reg 4(2)): from {Amount(inherited.Low)} to {Amount(inherited.High)}, {inherited.Entries.Count} in the register{(inherited.NotLookedInto.Count > 0 ? $"; nobody has looked into {string.Join(", ", inherited.NotLookedInto.Select(Name))}" : "")}");
        foreach (var entry in inherited.Entries)
            Console.WriteLine(
                $"  {Name(entry.Kind)}: {entry.What}, from {Amount(entry.Low)} to {Amount(entry.High)}; source: {entry.Source}; indemnity: {entry.Indemnity ?? "none known"}");
    }

    static string Name(LiabilityKind kind) => kind switch
    {
        LiabilityKind.UnpaidWages => "unpaid wages",
        LiabilityKind.UntakenHoliday => "untaken holiday",
        LiabilityKind.Claim => "claims",
        LiabilityKind.EnhancedRedundancy => "enhanced redundancy terms",
        _ => "dismissals because of the transfer or under appeal",
    };
}
