using Workforce.Findings;
using Workforce.Grading;
using Workforce.StaffLists;

namespace Workforce.Terms;

/// <summary>
/// Compares a person's terms with the council's in the same units, with the working. A term nobody told is not told, never guessed; words
/// that cannot be put into figures stay as they are and are asked about.
/// </summary>
public static class TermsComparer
{
    public const string NotTold = "not told";

    /// <param name="employee">As read.</param>
    /// <param name="placement">The nearest council role; null where there is none.</param>
    /// <param name="basis">The council's terms and what the contractor told.</param>
    /// <returns>One difference for each term of <see cref="TermCatalogue"/>, in its order.</returns>
    public static IReadOnlyList<TermsDifference> Compare(Employee employee, GradePlacement? placement, TermsBasis basis)
    {
        ArgumentNullException.ThrowIfNull(employee);
        ArgumentNullException.ThrowIfNull(basis);
        var told = basis.Contractor.Where(entry => entry.Covers(employee.JobTitle)).ToList();
        return [.. TermCatalogue.All.Select(term => term.Id switch
        {
            "basic-pay" => PayComparison.Pay(term, employee, placement, basis.CouncilWeek),
            "full-time-week" => PayComparison.FullTimeWeek(term, employee, basis.CouncilWeek),
            "annual-leave" => LeaveComparison.Compare(term, employee, Words(term, employee, told), basis),
            "sick-pay" => Sick(term, Words(term, employee, told), employee, basis),
            "notice-from-employer" => NoticeComparison.FromEmployer(term, employee, Words(term, employee, told), placement?.Grade, basis),
            "notice-from-employee" => NoticeComparison.FromEmployee(term, Words(term, employee, told), placement?.Grade, basis),
            "pension" => PensionComparison.Compare(term, employee, told, basis),
            "overtime" => Overtime(term, employee, Words(term, employee, told), basis),
            _ => InWords(term, Words(term, employee, told), CouncilWords(term.Id, basis.Council)),
        })];
    }

    /// <summary>Complete years between two dates; zero where the first is later.</summary>
    public static int CompleteYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return Math.Max(0, from.AddYears(years) > to ? years - 1 : years);
    }

    /// <summary>Complete months between two dates; zero where the first is later.</summary>
    public static int CompleteMonths(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return Math.Max(0, from.AddMonths(months) > to ? months - 1 : months);
    }

    /// <summary>What the list and the contractor's other papers say about a term, in their words.</summary>
    internal sealed record Told(string? Text, Finding? Conflict);

    static Told Words(ComparedTerm term, Employee employee, IReadOnlyList<ContractorTerms> told)
    {
        var cells = (term.Cells ?? [])
            .Select(cell => employee.Extra.GetValueOrDefault(cell))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var list = cells.Count == 0 ? null : string.Join("; ", cells);
        var papers = told.FirstOrDefault(entry => entry.Terms?.ContainsKey(term.Id) == true);
        var paper = papers?.Terms![term.Id];
        if (list is null || paper is null || Plain(list) == Plain(paper)
            || (term.Id == "sick-pay" && SickPay.Read(list) is { Clear: true } one && SickPay.Read(paper) == one))
        {
            return new(list ?? paper, null);
        }

        var finding = new Finding(
            TermsFindings.ToldTwice, Severity.Warning,
            $"{term.Title} is told in two ways: ‘{list}’ in the list, ‘{paper}’ in {papers!.Source}.", new(Field: term.Id),
            $"Ask the contractor which of the two holds, and for whom: {term.Ground ?? "TUPE reg 11(2)(b)"}.");
        return new($"{list} (list); {paper} ({papers.Source})", finding);
    }

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The council's term in words; null where it has not said.</summary>
    static string? CouncilWords(string id, StaffTerms council) => council.Written?.GetValueOrDefault(id) ?? id switch
    {
        "pay-date" => $"{council.PayFrequency}, on {council.PayDate}",
        "recognition" when council.RecognisedUnions.Count > 0 => string.Join(", ", council.RecognisedUnions),
        "policies" when council.Policies.Count > 0 => string.Join("; ", council.Policies),
        _ => null,
    };

    static TermsDifference InWords(ComparedTerm term, Told told, string? council)
    {
        if (told.Text is not { } text) return TermsDifference.Untold(term, council ?? NotTold);
        if (council is null) return TermsDifference.Of(term, text, NotTold, Verdict.NotTold, told.Conflict ?? UnitsConflict(term, text));
        if (told.Conflict is null && TermFigures.Compare(term.Id, text, council) is var (contractor, ours, verdict))
            return TermsDifference.Of(term, contractor, ours, verdict);
        return TermsDifference.Of(term, text, council,
            told.Conflict is null && Plain(text) == Plain(council) ? Verdict.Same : Verdict.DifferentInKind,
            told.Conflict ?? UnitsConflict(term, text));
    }

    static Finding? UnitsConflict(ComparedTerm term, string text) => TermFigures.Conflicts(term.Id, text)
        ? new(TermsFindings.UnitsConflict, Severity.Warning, $"{term.Title} is given as ‘{text}’, in pounds and as a multiple of pay.",
            new(Field: term.Id),
            $"Ask the contractor which of the two the contract gives, for which hours: {term.Ground ?? "TUPE reg 11(2)(b); ERA 1996 s.1(4)(a)"}.")
        : null;

    /// <summary>The contractor's sick pay at a length of service; null where it is not told, told in two ways or not clear.</summary>
    internal static SickPayCover? SickPayOf(Employee employee, TermsBasis basis, int? months) =>
        SickPayTold(employee, basis.Contractor) is not { } told
            ? null
            : told.Terms.Cover ?? (told.Terms.GreenBook && months is { } served ? GreenBook(served, basis.On) : null);

    /// <summary>What the contractor told of a person's sick pay and how it is read; null where nothing is told, or two things.</summary>
    public static (string Words, SickPayTerms Terms)? SickPayTold(Employee employee, IReadOnlyList<ContractorTerms> contractor)
    {
        ArgumentNullException.ThrowIfNull(employee);
        var told = Words(TermCatalogue.Of("sick-pay"), employee, [.. contractor.Where(entry => entry.Covers(employee.JobTitle))]);
        return told is { Text: { } text, Conflict: null } ? (text, SickPay.Read(text)) : null;
    }

    static TermsDifference Sick(ComparedTerm term, Told told, Employee employee, TermsBasis basis)
    {
        var (scale, source) = basis.Council.SickPayOn(basis.On);
        var months = employee.StartDate is { } start ? CompleteMonths(start, basis.On) : (int?)null;
        var own = months is { } served ? SickPay.At(scale, served) : (SickPayCover?)null;
        var council = own is { } cover
            ? $"{cover} {(months < 12 ? "in the first year of service" : $"after {TermsWording.Count(months!.Value / 12, "complete year")}")}{source}"
            : $"weeks full + half: {SickPay.InWords(scale)}{source}";
        if (told.Text is not { } text) return TermsDifference.Untold(term, council);
        if (told.Conflict is { } conflict) return TermsDifference.Of(term, text, council, Verdict.DifferentInKind, conflict);
        var reading = SickPay.Read(text);
        if (!reading.Clear)
            return TermsDifference.Of(term, text, council, Verdict.DifferentInKind,
                new(TermsFindings.SickPayUnclear, Severity.Warning, $"Sick pay is given as ‘{text}’.", new(Field: term.Id),
                    "Ask the contractor for the weeks on full and on half pay at each length of service, and whether the contract promises them: TUPE reg 11(2)(b); ERA 1996 s.1(4)(d)(ii)."));
        var group = new TermsForGroup(reading.Cover is { } flat
            ? InWeeks(text, flat)
            : $"{text}: weeks full + half: {SickPay.InWords(SickPayByService.GreenBook(basis.On))}",
            $"weeks full + half: {SickPay.InWords(scale)}{source}");
        SickPayCover At(int served) => reading.Cover ?? GreenBook(served, basis.On);
        if (own is { } ours)
            return TermsDifference.Of(term, InWeeks(text, At(months!.Value)), council,
                SickPay.Compare(At(months.Value), ours)) with
            { ForGroup = group };
        var everywhere = scale.Select(band => SickPay.Compare(At(band.FromYears * 12), SickPay.At(scale, band.FromYears * 12)))
            .Distinct()
            .ToList();
        return TermsDifference.Of(term, group.Contractor, $"{council}; the length of service is not known",
            everywhere is [{ } always] ? always : Verdict.DifferentInKind) with
        { ForGroup = group };
    }

    static string InWeeks(string text, SickPayCover cover) =>
        cover == new SickPayCover(0, 0) ? $"{text}: nothing above Statutory Sick Pay" : $"{text}: {cover}";

    static SickPayCover GreenBook(int months, DateOnly on) =>
        SickPay.At(SickPayByService.GreenBook(on), months);

    /// <summary>
    /// One rate for all hours, or one for the week and one for Sundays. A part-timer may get plain time first with the council, so less
    /// than all of its rates is not worse for everybody.
    /// </summary>
    static TermsDifference Overtime(ComparedTerm term, Employee employee, Told told, TermsBasis basis)
    {
        var (rates, source) = basis.Council.OvertimeOn(basis.On);
        var threshold = basis.Council.Overtime is null ? "; part-timers plain time until full-time hours" : "";
        var council = rates is null
            ? NotTold
            : $"{TermsWording.Number(rates.MondayToSaturday)} times plain time Monday to Saturday, {TermsWording.Number(rates.SundayAndPublicHolidays)} on Sundays and public holidays{threshold}{source}";
        if (told.Text is not { } text) return TermsDifference.Untold(term, council);
        if (rates is null || told.Conflict is not null || PremiumText.Rates(text) is not { } theirs)
            return TermsDifference.Of(term, text, council, Verdict.DifferentInKind, told.Conflict ?? UnitsConflict(term, text));
        var fullTime = threshold.Length == 0 || employee.WeeklyHours?.Hours >= basis.CouncilWeek;
        var (week, sunday) = (theirs.MondayToSaturday.CompareTo(rates.MondayToSaturday),
            theirs.SundayAndPublicHolidays.CompareTo(rates.SundayAndPublicHolidays));
        var verdict = (week, sunday) switch
        {
            (0, 0) when fullTime => Verdict.Same,
            ( >= 0, >= 0) when week + sunday > 0 => Verdict.BetterWithContractor,
            ( <= 0, <= 0) when week + sunday < 0 && (fullTime || theirs.SundayAndPublicHolidays <= 1) => Verdict.BetterWithCouncil,
            _ => Verdict.DifferentInKind,
        };
        return TermsDifference.Of(term,
            $"{text} = {TermsWording.Number(theirs.MondayToSaturday)}{(theirs.MondayToSaturday == theirs.SundayAndPublicHolidays ? "" : $" and {TermsWording.Number(theirs.SundayAndPublicHolidays)}")} times plain time",
            council, verdict);
    }
}
