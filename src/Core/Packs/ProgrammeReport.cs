using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Programme;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The programme's forecast for councillors and finance: headcount, local employment and paybill, beside the path with no insourcing.
/// </summary>
public static class ProgrammeReport
{
    public const string FileName = "programme.pdf";

    /// <summary>Stands where a service's id does for what is issued and recorded; no service's, for it holds a dot.</summary>
    public const string Id = "programme.report";

    internal const string ServicesHeading = "Service by service", AssumptionsHeading = "Assumptions", DoubtsHeading = "What is doubtful";

    public static Pack For(Forecast forecast, IReadOnlyList<ServicePlan> plans, Council council, string version)
    {
        var title = $"{council.Branding.Council}: forecast of the insourcing programme";
        return new Pack(title, "en-GB", Wording.Furniture(council.Branding, "Programme forecast", version, forecast.AsAt),
        [
            H1(title),
            P($"This forecast looks at {council.Assumptions.Months} months from {Wording.Month(forecast.Months[0])}. It shows what to expect on average, from the staff lists that are in and the assumptions printed below, and the range that holds eight futures of ten."),
            new KeyFacts([.. Facts(forecast)]),
            new Contents(),
            .. Headcount(forecast),
            .. Local(forecast),
            .. Why(forecast),
            .. ForecastRecord.For(forecast, council),
            .. ScrutinySection.For(BeforeAfter.All(council.Programme, council.Actuals, forecast.AsAt), council),
            .. Services(forecast, plans, council),
            .. Money(forecast),
            .. Wealth(forecast),
            .. Bridges(plans, council.Publishing.SmallNumber),
            .. AssumptionTable(council),
            .. Doubts(forecast),
            .. Glossary.Section("FTE", "LGPS", "TUPE"),
            H2("Sources and versions"),
            P($"Version {version}. Cost figures: {council.Assumptions.Costs.Source}. Definitions: docs/rules/forecast.md. {Wording.Disclaimer}"),
        ]);
    }

    static IEnumerable<(string, string)> Facts(Forecast forecast)
    {
        string Last(string measure) => Ranged(forecast, measure, forecast.Months.Count - 1, value => Wording.Number(value));
        var last = Wording.Month(forecast.Months[^1]);
        return
        [
            ($"People in these services, {Wording.Month(forecast.Months[0])}",
                forecast.Values(Forecast.All, "serviceHeadcount") is { } now ? Wording.Number(now[0]) : "not known"),
            ($"Employed by the council, {last}", Last("councilHeadcount")),
            ($"More people than without insourcing, {last}", Last("attributableHeadcount")),
            ($"More local people than without insourcing, {last}", Last("attributableLocal")),
            ($"Change in employment cost, whoever pays, {last}",
                Ranged(forecast, "attributablePaybill", forecast.Months.Count - 1, value => Wording.Pounds((decimal)value))
                    + " in the month"),
        ];
    }

    /// <summary>The expectation with the range of eight futures of ten, where there is one.</summary>
    static string Ranged(Forecast forecast, string measure, int month, Func<double, string> written)
    {
        if (forecast.Values(Forecast.All, measure) is not { } expected || month >= expected.Count) return "not known";
        return forecast.Values(Forecast.All, measure, "p10") is { } low && forecast.Values(Forecast.All, measure, "p90") is { } high
            ? $"{written(expected[month])} ({written(low[month])} to {written(high[month])})" : written(expected[month]);
    }

    static IEnumerable<Block> Headcount(Forecast forecast)
    {
        var with = forecast.Values(Forecast.All, "serviceHeadcount") ?? [];
        var council = forecast.Values(Forecast.All, "councilHeadcount") ?? [];
        var without = forecast.Values(Forecast.All, "counterfactualHeadcount") ?? [];
        yield return H2("Headcount");
        if (with.Count == 0)
        {
            yield return P("No service has a list or an estimate of staff yet.");
            yield break;
        }

        yield return new LineChart(
            "People in post at the end of each month",
            $"Line chart. People in post in these services go from {Wording.Number(with[0])} to {Wording.Number(with[^1])} with insourcing and to {Wording.Number(without[^1])} without. The council employs {Wording.Number(council[0])} at the start and {Wording.Number(council[^1])} at the end.",
            [.. forecast.Months.Select(Wording.Month)],
            [new("With insourcing", with), new("Of these, council", council), new("Without", without)]);
        if (ProgrammeCharts.Headcount(forecast) is { } fan) yield return fan;
        string Cell(string measure, int month) => Ranged(forecast, measure, month, value => Wording.Number(value));
        yield return new Table(
            "People in post, every sixth month, with the range of eight futures of ten",
            [new("Month"), new("With insourcing", 1.4, Numeric: true), new("Of these, employed by the council", 1.4, Numeric: true),
                new("Without insourcing", 1.4, Numeric: true)],
            [.. Enumerable.Range(0, with.Count)
                .Where(month => month % 6 == 0 || month == with.Count - 1)
                .Select(month => (IReadOnlyList<string>)[Wording.Month(forecast.Months[month]), Cell("serviceHeadcount", month),
                    Cell("councilHeadcount", month), Cell("counterfactualHeadcount", month)])]);
    }

    static IEnumerable<Block> Local(Forecast forecast)
    {
        yield return H2("Local jobs");
        yield return P("Local is a home postcode in the council’s area.");
        if (ProgrammeCharts.Local(forecast) is { } fan) yield return fan;
        if (ProgrammeCharts.LocalShare(forecast) is { } share) yield return share;
        if (forecast.Values(Forecast.All, "localHeadcount") is null) yield return P("Not known: too few home postcodes are on the lists.");
    }

    static readonly (string Measure, string Name)[] Attributable =
        [("attributableHeadcount", "People in post"), ("attributableLocal", "Local people in post"),
            ("attributablePaybill", "Employment cost in the month")];

    static string Written(string measure, double value) =>
        measure.EndsWith("Paybill", StringComparison.Ordinal) ? Wording.Pounds((decimal)value) : Wording.Number(value, "N1");

    /// <summary><c>default.council.monthlyFillRate</c> in words.</summary>
    static string Assumed(string name)
    {
        var (set, rate) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var words = rate switch
        {
            "council.monthlyLeaverRate" => "people leave the council in a month",
            "council.monthlyFillRate" => "a vacancy at the council is filled in a month",
            "council.localShareOfHires" => "the council's hires are local",
            "contractor.monthlyLeaverRate" => "people leave the contractor in a month",
            "contractor.monthlyFillRate" => "a vacancy at the contractor is filled in a month",
            "contractor.localShareOfHires" => "the contractor's hires are local",
            _ => "people do not come across",
        };
        return set == "default" ? words : $"{words} ({set})";
    }

    /// <summary>Where the difference comes from, which assumptions move it, and what else might happen.</summary>
    static IEnumerable<Block> Why(Forecast forecast)
    {
        var last = Wording.Month(forecast.Months[^1]);
        yield return H2("What makes the difference");
        var known = Attributable.Where(row => forecast.Causes.Any(cause => cause.Measure == row.Measure)).ToList();
        if (known.Count > 0)
        {
            double Part(string measure, string cause) =>
                forecast.Causes.First(part => part.Measure == measure && part.Cause == cause).Values[^1];
            yield return new Table(
                $"More than without insourcing in {last}, by cause",
                [new("", 1.3), new("Fewer leave, faster hiring, the transfer", 1.3, Numeric: true),
                    new("Whom the council hires", Numeric: true), new("New posts", Numeric: true)],
                [.. known.Select(row => (IReadOnlyList<string>)[row.Name,
                    .. ((string[])["rates", "localHiring", "newPosts"]).Select(cause => Written(row.Measure, Part(row.Measure, cause)))])]);
        }

        if (forecast.Sensitivity.Count > 0)
        {
            yield return new Table(
                $"Which assumptions move it most: people in post more than without insourcing in {last}",
                [new("Assumption", 2), new("From", 0.7, Numeric: true), new("To", 0.7, Numeric: true), new("At the low end", Numeric: true),
                    new("At the high end", Numeric: true)],
                [.. forecast.Sensitivity
                    .Where(one => one.Measure == "attributableHeadcount")
                    .OrderByDescending(one => Math.Abs(one.AtHigh - one.AtLow))
                    .Select(one => (IReadOnlyList<string>)
                    [Assumed(one.Assumption), Wording.Percent((decimal)one.Range.Low), Wording.Percent((decimal)one.Range.High),
                        Wording.Number(one.AtLow, "N1"), Wording.Number(one.AtHigh, "N1")])]);
        }

        if (forecast.Scenarios.Count == 0) yield break;
        string At(ForecastScenario scenario, string measure) =>
            scenario.Series.FirstOrDefault(series => series.Measure == measure) is { } series
                ? Written(measure, series.Values[^1])
                : "not known";
        yield return new Table(
            $"If something went another way: expected in {last}, more than without insourcing",
            [new("If", 2), .. Attributable.Select(row => new TableColumn(row.Name, Numeric: true))],
            [
                ["as assumed",
                    .. Attributable.Select(row => forecast.Values(Forecast.All, row.Measure) is { } values
                        ? Written(row.Measure, values[^1])
                        : "not known")],
                .. forecast.Scenarios.Select(scenario => (IReadOnlyList<string>)[scenario.What,
                    .. Attributable.Select(row => At(scenario, row.Measure))]),
            ]);
    }

    static IEnumerable<Block> Services(Forecast forecast, IReadOnlyList<ServicePlan> plans, Council council)
    {
        string At(string service, string measure, int month, string format = "N0", double factor = 1) =>
            forecast.Values(service, measure) is { } values ? Wording.Number(values[month] * factor, format) : "not known";
        var last = forecast.Months.Count - 1;
        var all = council.Programme.Services
            .Select(service => (Service: service,
                People: (int)Math.Round(forecast.Values(service.Id, "serviceHeadcount")?[0] ?? 0, MidpointRounding.AwayFromZero)))
            .ToList();
        var visible = Suppression.Shown([.. all.Select(one => one.People)], council.Publishing.SmallNumber);
        var shown = all.Where((_, index) => visible[index]).Select(one => one.Service.Id).ToHashSet(StringComparer.Ordinal);
        string People(string service, int month) => shown.Contains(service) ? At(service, "serviceHeadcount", month) : Suppression.Mark;
        string Local(string service, int people) => forecast.Values(service, "localShare") is not { } share ? "not known"
            : shown.Contains(service)
                && Suppression.Shows((int)Math.Round(share[0] * people, MidpointRounding.AwayFromZero), people,
                    council.Publishing.SmallNumber)
            ? Wording.Number(share[0] * 100) + "%"
            : Suppression.Mark;
        yield return H2(ServicesHeading);
        yield return new Table(
            $"Each service at the start and in {Wording.Month(forecast.Months[last])}",
            [new("Service", 1.6), new("Stage", 0.9), new("Transfer", 1.1), new("People now", 0.8, Numeric: true),
                new("Then", 0.7, Numeric: true), new("Local share now", 0.9, Numeric: true), new("From", 0.9)],
            [
                .. all.Select(one => (IReadOnlyList<string>)
                [
                    one.Service.Name, StageName(one.Service.Stage),
                    one.Service.TransferDate is { } date ? Wording.Date(date) : "not decided",
                    People(one.Service.Id, 0), People(one.Service.Id, last), Local(one.Service.Id, one.People),
                    plans.Any(plan => plan.Service.Id == one.Service.Id) ? "staff list" : "estimate",
                ]),
            ]);
        if (ProgrammeCharts.ByService(forecast, council) is { } stacked) yield return stacked;
        if (ProgrammeCharts.Timeline(forecast, plans, council) is { } timeline) yield return timeline;
        yield return new BarChart(
            "People in post now",
            "Bar chart of the table’s column “People now”.",
            [.. all.Where(one => shown.Contains(one.Service.Id)).Select(one => one.Service.Name)],
            [.. all.Where(one => shown.Contains(one.Service.Id)).Select(one => (double)one.People)]);
        if (shown.Count < all.Count) yield return P(Suppression.Explanation(council.Publishing.SmallNumber));
    }

    static IEnumerable<Block> Money(Forecast forecast)
    {
        yield return H2("Employment cost");
        if (forecast.Values(Forecast.All, "paybill") is not { } with
            || forecast.Values(Forecast.All, "counterfactualPaybill") is not { } without)
        {
            yield return P("Not known: no list gives pay and hours yet.");
            yield break;
        }

        yield return P(
            "Basic pay with National Insurance, pension and levy, whoever pays it, for the services whose list gives pay. It is not the council’s budget: the contract price that is no longer paid, premium pay, premises, fleet and systems are not in it.");
        yield return new LineChart(
            "Employment cost in each month, thousands of pounds",
            $"Line chart. Employment cost goes from {Wording.Pounds((decimal)with[0])} a month to {Wording.Pounds((decimal)with[^1])} with insourcing and {Wording.Pounds((decimal)without[^1])} without.",
            [.. forecast.Months.Select(Wording.Month)],
            [new("With insourcing", [.. with.Select(value => value / 1000)]), new("Without", [.. without.Select(value => value / 1000)])]);
        if (ProgrammeCharts.Cost(forecast) is { } fan) yield return fan;
    }

    /// <summary>
    /// Pay of local people, and what the council's own multiplier would make of it: the first is expected, the second assumed.
    /// </summary>
    static IEnumerable<Block> Wealth(Forecast forecast)
    {
        yield return H2("Wages that stay in the area");
        if (forecast.Wealth.Values(Forecast.All, "localWages") is not { } local
            || forecast.Wealth.Values(Forecast.All, "counterfactualLocalWages") is not { } without)
        {
            yield return P("Not known: pay or home postcodes are not on the lists.");
            yield break;
        }

        var months = Math.Min(12, local.Count);
        double Year(IReadOnlyList<double> values) => values.Skip(values.Count - months).Sum();
        var (with, other) = (Year(local), Year(without));
        yield return P(
            $"Basic pay of people in post who live in the council’s area, in the last {months} months of the forecast, before tax: {Wording.Pounds((decimal)with)} with insourcing and {Wording.Pounds((decimal)other)} without, a difference of {Wording.PoundsWithSign((decimal)(with - other), plus: false)}. Local people are taken to be paid as their colleagues are on average. Services whose pay or homes are not known are left out.");
        yield return P(forecast.Wealth.Multiplier is { } multiplier
            ? $"Assumption, not a finding: the council takes a pound paid to local people as {Wording.Number((decimal)multiplier.Value)} pounds in the area ({multiplier.Source}). On that assumption the difference would be {Wording.PoundsWithSign((decimal)((with - other) * multiplier.Value), plus: false)}."
            : "No local multiplier is used: the council has entered none with a source.");
    }

    /// <summary>What a cabinet asks: from the contractor's cost to the council's, a full year on transferred terms.</summary>
    static IEnumerable<Block> Bridges(IReadOnlyList<ServicePlan> plans, int threshold)
    {
        if (plans.Count == 0) yield break;
        yield return H2("From the contractor’s cost to the council’s");
        yield return P(
            "A full year, on transferred terms and today’s rates. Where a figure is not entered it is not known, and neither is any sum that needs it: it is not nothing.");
        foreach (var plan in plans)
        {
            var bridge = CostBridge.For(plan);
            static string Amount(decimal? amount) => amount is { } pounds ? Wording.PoundsWithSign(pounds, plus: false) : "not known";
            var counted = bridge.People == bridge.Of ? "" : "; the others counted at the average of these";
            if (!ProgrammeCharts.ShowsBridge(plan, threshold))
            {
                yield return P($"{plan.Service.Name}: {Suppression.Mark}, for so few people that it would be close to somebody’s own pay.");
                continue;
            }

            yield return ProgrammeCharts.Bridge(plan.Service, bridge);
            yield return new Table(
                $"{plan.Service.Name}: pay known for {(bridge.People == bridge.Of ? "everybody" : bridge.Of - bridge.People < threshold ? "nearly everybody" : $"{bridge.People} of {bridge.Of} people")}{counted}",
                [new("Step", 2.2), new("A year", Numeric: true), new("For each of them", Numeric: true)],
                [.. bridge.Steps.Zip(bridge.PerHead,
                    (step, each) => (IReadOnlyList<string>)[step.Total ? $"= {step.Name}" : step.Name, Amount(step.Amount),
                        Amount(each.Amount)])]);
            yield return P(
                $"One-off costs: {Amount(bridge.OneOff)}. {(bridge.Source is { } source ? $"Entered by the council: {source}." : "The council has entered nothing for this service yet.")}");
        }
    }

    static IEnumerable<Block> AssumptionTable(Council council)
    {
        static IReadOnlyList<string> Row(string name, ServiceAssumptions of) =>
        [
            name, Rates(of.Contractor), Rates(of.Council), Chance(of.LeaveAtTransfer), of.Source,
        ];
        static string Rates(TurnoverRates rates) =>
            $"{Chance(rates.MonthlyLeaverRate)} leave, {Chance(rates.MonthlyFillRate)} of vacancies filled";
        static string Chance(Rate rate) =>
            rate.IsRange
                ? $"{Wording.Percent((decimal)rate.Likely)} ({Wording.Percent((decimal)rate.Low)} to {Wording.Percent((decimal)rate.High)})"
                : Wording.Percent((decimal)rate.Likely);
        yield return H2(AssumptionsHeading);
        yield return new Table(
            "What the forecast assumes, each month",
            [new("For", 1), new("With the contractor", 1.4), new("With the council", 1.4), new("Do not come across", 0.8),
                new("Source", 1.8)],
            [
                Row("All services, unless below", council.Assumptions.Default),
                .. (council.Assumptions.Families
                    ?? new Dictionary<string, ServiceAssumptions>(StringComparer.Ordinal)).Select(family => Row($"Job family {family.Key}",
                        family.Value)),
                .. council.Programme.Services
                    .Where(service => council.Assumptions.Services.ContainsKey(service.Id))
                    .Select(service => Row(service.Name, council.Assumptions.Services[service.Id])),
            ]);
    }

    static IEnumerable<Block> Doubts(Forecast forecast) => forecast.Findings.Count == 0
        ? []
        :
        [
            H2(DoubtsHeading),
            Bullets(forecast.Findings.OrderByDescending(finding => finding.Severity).Select(Published).Distinct(StringComparer.Ordinal)),
        ];

    /// <summary>A finding for councillors: without the numbers of people it is about, which HR sees.</summary>
    static string Published(Finding finding) => finding.Code switch
    {
        StaffLists.ListFindings.OnTwoServices =>
            "Some people seem to stand on the lists of two services. They count in both until the contractors have answered.",
        Outlook.CostPartlyKnown =>
            $"{finding.Message.Split(": ", 2)[0]}: cost is not known for everybody; the others are counted at the average of those for whom it is.",
        _ => finding.Message,
    };

    static string StageName(Stage stage) => stage == Stage.InHouse ? "in-house" : stage.ToString().ToLowerInvariant();
}
