using Workforce.Forecasting;
using Workforce.Terms;
using Workforce.Units;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>The sections of the union pack that are about staff, by group and with small numbers kept out.</summary>
static class UnionPackStaff
{
    public static IEnumerable<Block> JobsInScope(ServicePlan plan, IReadOnlyList<JobGroup> groups, Council council) =>
    [
        H2("Jobs in scope"),
        P($"{plan.Service.Contractor} has listed {JobGroup.TotalText(groups, council.Publishing.SmallNumber)} assigned to the service. Full-time equivalents are counted against the council’s week of {Wording.Number(council.Establishment.FullTimeWeek.Hours)} hours, so somebody on a longer week counts as a little more than one."),
        new Table(
            "Jobs in scope, by job group",
            [new("Job titles as the contractor gives them", 3.4), new("People", 0.9, Numeric: true), new("FTE", 1.2, Numeric: true)],
            [.. groups.Select(group => (IReadOnlyList<string>)[group.TitlesText, group.Headcount,
                group.FteText(council.Establishment.FullTimeWeek)]),
                ["All", JobGroup.TotalText(groups, council.Publishing.SmallNumber) == JobGroup.SmallTotal
                    ? Suppression.Mark
                    : Wording.Number(plan.People.Count),
                    ""]]),
        P(Suppression.Explanation(council.Publishing.SmallNumber)),
        H3("How it was decided who is in scope"),
        P($"Whether somebody is assigned to the service is a question of fact, not of a percentage. {plan.Service.Contractor} made the list. Vacancies, agency workers, people who leave before the transfer and repeated rows are not counted. People on sick leave, maternity leave or a career break are in scope. If you think somebody is missing or wrongly listed, tell us."),
        .. UnionPackDuties.Disputed(plan.Service),
    ];

    public static IEnumerable<Block> RolesAndGrades(ServicePlan plan, IReadOnlyList<JobGroup> groups, Council council) =>
    [
        H2("Proposed roles and grades"),
        P("The council has compared job titles with its own roles. Pay and hours were not used, so that the contractor’s differences in pay are not copied. A grade is provisional until a named person has compared the duties. You can ask for that comparison, and appeal against its result, through your union or the contact on page 1."),
        new Table(
            "Job groups, roles and grades",
            [new("Job titles now", 2.2), new("Council role proposed", 1.8), new("Grade", 0.8), new("Pay of the grade", 1.8),
                new("State", 1.3)],
            [.. groups.Select(group => Row(group, council, plan.TransferDate))]),
        P($"Yearly pay is for a full-time week of {Wording.Number(council.Establishment.FullTimeWeek.Hours)} hours. {SpineNote(council, plan.TransferDate)}"),
    ];

    static IReadOnlyList<string> Row(JobGroup group, Council council, DateOnly on)
    {
        if (group.Role is not { } role)
            return [group.TitlesText, "None is near enough yet", "Not known", "Not known", "A person looks first"];
        var grade = council.Establishment.GradeOf(role);
        var points = council.Establishment.PointsOf(grade, on);
        string Hourly(decimal annual) => Wording.Pence(HourlyRate.From(new AnnualPay(annual), council.Establishment.FullTimeWeek).Pounds);
        var range = points.Count == 0
            ? "Not known"
            : $"{Wording.Pounds(points[0].Annual)} to {Wording.Pounds(points[^1].Annual)} ({Hourly(points[0].Annual)} to {Hourly(points[^1].Annual)} an hour)";
        return [group.TitlesText, role.Title, grade.Name, range,
            group.NeedsReview ? "Provisional; a person looks first" : group.DutiesCompared ? "Duties compared" : "Provisional"];
    }

    static string SpineNote(Council council, DateOnly on) => council.Establishment.SpineOn(on) is { } spine
        ? $"It is from the {spine.Title} of {Wording.Date(spine.From)}{(spine.CarriedForward ? ", the last one known; a later award would raise it" : "")}.{(spine.Value.Any(point => point.Derived) ? " Some points are worked out from the award and not seen as published." : "")}{LivingWageNote(council, on)}"
        : "";

    static string LivingWageNote(Council council, DateOnly on) => council.Establishment.LivingWageOn(on) is { } floor
        ? $" The council pays nobody less than the {floor.Title}, {Wording.Pence(floor.Value)} an hour from {Wording.Date(floor.From)}{(floor.CarriedForward ? ", the last one known" : "")}."
        : "";

    /// <summary>
    /// Terms by job group: once what holds for every group that is large enough to show, then what is each group's own. A group too small
    /// to show has no table, so that its terms tell nothing about a person.
    /// </summary>
    public static IEnumerable<Block> TermsSideBySide(ServicePlan plan, IReadOnlyList<JobGroup> groups, Council council)
    {
        yield return H2("Terms side by side");
        yield return P(
            $"The council’s terms are those of {council.Terms.For(null, plan.TransferDate).Source}. Where staff have different terms, those held by {council.Publishing.SmallNumber} people or more are shown, and pay in bands of 50 pence an hour.");
        var shown = groups.Where(group => group.Shown).ToList();
        if (shown.Count < 2)
        {
            yield return Compared("Terms with the contractor and with the council", Rows(plan.People, council));
        }
        else
        {
            var own = shown.Select(group => (group, rows: Rows(group.People, council))).ToList();
            var common = own[0].rows.Where(row => own.TrueForAll(group => group.rows.Exists(same => same.SequenceEqual(row)))).ToList();
            if (common.Count > 0)
                yield return Compared("The same for every job group shown: terms with the contractor and with the council", common);
            foreach (var (group, rows) in own)
            {
                var rest = rows.Where(row => !common.Exists(same => same.SequenceEqual(row))).ToList();
                if (rest.Count == 0) continue;
                yield return H3(group.TitlesText);
                yield return Compared("Terms of this job group that not every other group shares", rest);
            }

            if (shown.Count < groups.Count)
                yield return P(
                    "Job groups that are too small to show have no table of their own. Their people are told their terms in their own statements.");
        }

        foreach (var block in SickPayByService(plan, council)) yield return block;
        var told = plan.People.SelectMany(person => person.Terms).GroupBy(difference => difference.Term, StringComparer.Ordinal).ToList();
        var untold = told.Where(term => !IsTold(term)).Select(term => term.Key).ToList();
        if (untold.Count > 0)
            yield return P(Bold("Not told, and asked for: "),
                $"{string.Join("; ", untold)}. Whatever they are, they move over with the contract.");
        foreach (var law in TermCatalogue.All
            .Where(term => told.Exists(one => one.Key == term.Title && IsTold(one)))
            .GroupBy(term => term.Law))
        {
            yield return P(Bold($"{law.First().Title}{string.Concat(law.Skip(1).Select(term => $"; {term.Title.ToLowerInvariant()}"))}. "),
                $"{law.Key.Protects} {law.Key.Offer} ({string.Join(", ", law.Key.Citations)})");
        }
    }

    static Table Compared(string caption, List<IReadOnlyList<string>> rows) => new(
        caption, [new("Term", 1), new("With the contractor", 1.8), new("With the council", 1.8), new("Compared", 1.4)], rows);

    static List<IReadOnlyList<string>> Rows(IReadOnlyList<PersonPlan> people, Council council) =>
        [.. people.SelectMany(person => person.Terms)
            .GroupBy(difference => difference.Term, StringComparer.Ordinal)
            .Where(IsTold)
            .Select(term => Row(term, people, council.Publishing.SmallNumber))];

    /// <summary>One table for each phrase that enough people have, at each length of service at which one side changes.</summary>
    static IEnumerable<Block> SickPayByService(ServicePlan plan, Council council)
    {
        var scale = council.Terms.For(null, plan.TransferDate).SickPayOn(plan.TransferDate);
        var phrases = plan.People
            .Select(person => (Told: TermsComparer.SickPayTold(person.Employee, person.ContractorTerms),
                Council: council.Terms.For(person.Placement?.Role, plan.TransferDate)))
            .Where(person => person.Told is { Terms.Clear: true })
                .GroupBy(person => (person.Told!.Value.Terms, person.Council))
                .Where(phrase => phrase.Count() >= council.Publishing.SmallNumber)
                .ToList();
        if (phrases.Count == 0)
            yield return P(Bold("The council’s sick pay, "),
                $"in weeks on full and half pay above Statutory Sick Pay: {SickPay.InWords(scale.Bands)}{scale.Basis}.");
        foreach (var phrase in phrases.OrderByDescending(phrase => phrase.Count()))
        {
            yield return new Table(
                $"Sick pay by length of service, in weeks above Statutory Sick Pay: {phrase.First().Told!.Value.Words}",
                [new("Length of service", 1.1), new("With the contractor", 1.5), new("With the council", 1.5), new("Compared", 1.2)],
                [.. Workforce.Terms.SickPayByService
                    .Of(phrase.Key.Terms, phrase.Key.Council.SickPayOn(plan.TransferDate).Bands, plan.TransferDate)
                    .Select(row => (IReadOnlyList<string>)[row.From, Cover(row.Contractor), Cover(row.Council), Wording.Of(row.Verdict)])]);
        }
    }

    static string Cover(SickPayCover cover) => cover == new SickPayCover(0, 0) ? "nothing" : cover.ToString();

    static bool IsTold(IGrouping<string, TermsDifference> term) => term.Any(difference => difference.Contractor != TermsComparer.NotTold);

    static IReadOnlyList<string> Row(IGrouping<string, TermsDifference> term, IReadOnlyList<PersonPlan> people, int threshold)
    {
        string Common(Func<TermsDifference, string> of) => string.Join("; ", Values(term.Select(of).ToList(), threshold));
        if (term.Key == TermCatalogue.Of("basic-pay").Title)
            return [term.Key, PayBands(people, threshold), "the range of each grade: see “Proposed roles and grades”",
                Common(difference => Wording.Of(difference.Verdict))];
        return [term.Key, Common(difference => difference.ForGroup?.Contractor ?? difference.Contractor),
            Elsewhere(term.Key) ?? Common(difference => difference.ForGroup?.Council ?? difference.Council),
            Common(difference => Wording.Of(difference.Verdict))];
    }

    /// <summary>Where another part of the pack has the council's side in full; null where none does.</summary>
    static string? Elsewhere(string term) =>
        term == TermCatalogue.Of("sick-pay").Title ? "by length of service: see below"
        : term == TermCatalogue.Of("pension").Title ? "Local Government Pension Scheme: see “Pensions”" : null;

    /// <summary>Pay in bands, for a rate to the penny may be one person's (law.md 93).</summary>
    static string PayBands(IReadOnlyList<PersonPlan> people, int threshold) =>
        string.Join("; ",
            Values([.. people.Select(person => person.Employee.HourlyRate is { Pounds: > 0 } rate ? Band(rate.Pounds) : "not known")],
                threshold));

    static string Band(decimal hourly)
    {
        var from = Math.Floor(hourly * 2) / 2;
        return $"{Wording.Pence(from)} to {Wording.Pence(from + 0.49m)} an hour";
    }

    /// <summary>The values that enough people share, most common first, and a word for the rest.</summary>
    static IEnumerable<string> Values(IReadOnlyList<string> values, int threshold)
    {
        var counted = values.GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var common = counted.Where(group => group.Count() >= threshold).Select(group => group.Key).ToList();
        return common.Count == 0
            ? ["differs from person to person"]
            : common.Count < counted.Count
            ? common.Append("others differ")
            : common;
    }

    public static IEnumerable<Block> LocalEmployment(ServicePlan plan, Council council)
    {
        var threshold = council.Publishing.SmallNumber;
        yield return H2("Local employment");
        var known = plan.People.Select(person => council.Postcodes.ShareLocal(person.Employee.Postcode)).OfType<decimal>().ToList();
        var few = plan.People.Count - known.Count is > 0 and var unknown && unknown < threshold;
        var local = (int)Rounding.ToPounds(known.Sum());
        if (known.Count < Outlook.LeastKnownLocal * plan.People.Count)
            yield return P("Too few home postcodes are known to say how many of the staff live in the council’s area.");
        else if (!Suppression.Shows(local, known.Count, threshold) || plan.People.Count < threshold)
            yield return P($"How many of the staff live in the council’s area is {Suppression.Mark}, because the number is small.");
        else if (few)
            yield return P(
                $"About {Wording.Percent(Math.Round((decimal)local / known.Count / 0.05m, MidpointRounding.AwayFromZero) * 0.05m)} of the staff live in the council’s area, to the nearest 5%. The home postcode of a few is not known. Where only a district is known, its share of local postcodes is counted.");
        else
            yield return P(
                $"Of {Wording.People(known.Count)} whose home postcode or district is known, about {Wording.Number(local)} live in the council’s area. Where only a district is known, its share of local postcodes is counted.");
        if (known.Count < Outlook.LeastKnownLocal * plan.People.Count || !Suppression.Shows(local, known.Count, threshold) || few)
            yield break;
        yield return new BarChart(
            "Where the staff live",
            $"Bar chart. About {Wording.Number(local)} live in the council’s area and {Wording.Number(known.Count - local)} elsewhere.",
            ["In the council’s area", "Elsewhere"],
            [local, known.Count - local]);
    }
}
