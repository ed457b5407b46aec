using Workforce.Findings;
using static Workforce.Terms.TermsComparer;

namespace Workforce.Terms;

/// <summary>What measures are drafted from.</summary>
/// <param name="Council">The terms of most of the council's staff.</param>
/// <param name="Service">Its id.</param>
/// <param name="Sites">Where the work is done today, as the programme gives it.</param>
/// <param name="Unions">The unions the contractor recognises; null where not told.</param>
public sealed record MeasuresBasis(StaffTerms Council, TransferChoices Choices, string CouncilName, string Contractor, string Service,
    IReadOnlyList<string> Sites, IReadOnlyList<string>? Unions, DateOnly Transfer);

/// <summary>
/// Drafts the measures the council expects to take from the differences between terms and from its own choices; a person checks them before
/// they are sent. What nobody has decided is a finding, not a measure.
/// </summary>
public static class Measures
{
    /// <summary>Whom a measure is about unless the council says otherwise.</summary>
    public const string Everyone = "Everyone who transfers";

    static readonly string[] Information = ["reg 13(2)(d)", "reg 13(4)"];

    /// <summary>
    /// The measures in the order of the letter, with an entry that says so where none is expected, and what is still to be decided.
    /// </summary>
    /// <param name="people">Everybody in scope, compared.</param>
    /// <param name="basis">The council's terms and choices.</param>
    /// <param name="leastShown">A text of the contractor's is written out only where so many people have it.</param>
    public static Checked<IReadOnlyList<Measure>> Draft(IReadOnlyList<ComparedPerson> people, MeasuresBasis basis, int leastShown)
    {
        ArgumentNullException.ThrowIfNull(basis);
        List<Measure> measures = [];
        List<Finding> findings = [];
        foreach (var kind in Enum.GetValues<MeasureKind>())
        {
            var choices = basis.Choices.Of(kind, basis.Service);
            var draft = kind == MeasureKind.Benefits ? [] : FromTerms(kind, people, basis, choices, leastShown).ToList();
            if (kind == MeasureKind.Benefits) draft = [.. Benefits(people, basis, choices, leastShown, findings)];
            else if (draft.Count == 0)
                draft = [.. choices.Select(choice => FromChoice(kind, choice, Now(kind, people, basis, leastShown), basis))];
            if (draft.Count == 0 && kind != MeasureKind.Benefits)
                findings.Add(new(TermsFindings.ChoiceMissing, Severity.Warning,
                    $"The council has not said what it expects about {MeasureWords.Of(kind).What.ToLowerInvariant()}.",
                    new(Field: "measures"), $"Decide it, also where nothing changes, and enter it under measures in {CouncilTerms.File}."));
            measures.AddRange(draft);
        }

        findings.AddRange(measures.Where(measure => measure.MaterialDetriment).Select(measure => new Finding(
            TermsFindings.MaterialDetriment, Severity.Warning,
            $"{measure.What}: the change may be a substantial one to somebody’s material detriment (TUPE reg 4(9)).",
            new(Field: "measures"), "Take legal advice, ask the people affected through their union, and look for another way.")));
        return new(measures, findings);
    }

    /// <summary>
    /// The measures that follow from the change of employer itself. A choice of the same kind says why and adds what is decided.
    /// </summary>
    static IEnumerable<Measure> FromTerms(MeasureKind kind, IReadOnlyList<ComparedPerson> people, MeasuresBasis basis,
        IReadOnlyList<MeasureChoice> choices, int leastShown)
    {
        var council = basis.Council;
        var (proposed, why) = kind switch
        {
            MeasureKind.Employer => (basis.CouncilName, "The council takes the service in-house."),
            MeasureKind.PayDate => ($"{council.PayFrequency}, on {council.PayDate}", "The council has one payroll."),
            MeasureKind.Pension =>
                ($"{council.Pension}: everyone under 75 with a contract of three months or more is brought in on the day of the transfer",
                    "People employed by the council are brought into its scheme."),
            MeasureKind.LeaveYear
                when Written(council, "leave-year") is { } year =>
                (year, "One leave year for the council’s staff. Leave earned and booked moves over."),
            MeasureKind.Policies
                when council.Policies.Count > 0 =>
                (string.Join("; ", council.Policies), "Policies that are not part of the contract are the employer’s own."),
            MeasureKind.Recognition
                when council.RecognisedUnions.Count > 0 =>
                (string.Join(", ", council.RecognisedUnions), "The council recognises these unions for its staff."),
            _ => (null, ""),
        };
        if (proposed is null) yield break;
        var now = Now(kind, people, basis, leastShown);
        var choice = choices.Count > 0 ? choices[0] : null;
        var words = MeasureWords.Of(kind);
        var agreement = choice?.NeedsAgreement ?? (kind == MeasureKind.PayDate && now == NotTold ? null : words.NeedsAgreement);
        yield return new(words.What, choice?.Who ?? Everyone, now,
            choice?.Proposed is { } more ? $"{proposed}. {more}" : proposed, choice?.From ?? basis.Transfer,
            choice is null ? why : $"{why} {choice.Why}", agreement, [.. words.Citations, .. Information]);
        foreach (var another in choices.Skip(1)) yield return FromChoice(kind, another, now, basis);
    }

    static Measure FromChoice(MeasureKind kind, MeasureChoice choice, string now, MeasuresBasis basis)
    {
        var words = MeasureWords.Of(kind);
        var none = choice.Proposed is null;
        return new(
            words.What, choice.Who ?? Everyone, now, choice.Proposed ?? "No measure: nothing changes because of the transfer",
            choice.From ?? basis.Transfer, choice.Why,
            none ? false : choice.NeedsAgreement ?? words.NeedsAgreement, none ? Information : [.. words.Citations, .. Information], none,
            !none && words.Detriment);
    }

    /// <summary>Benefits the contractor has told: each needs a decision, for the right to it moves over (reg 4(2)).</summary>
    static IEnumerable<Measure> Benefits(IReadOnlyList<ComparedPerson> people, MeasuresBasis basis, IReadOnlyList<MeasureChoice> choices,
        int leastShown, List<Finding> findings)
    {
        foreach (var benefit in TermCatalogue.All.Where(term => term.AskWith == "benefits"))
        {
            var now = Told(people, benefit, leastShown);
            var choice = choices.FirstOrDefault(candidate => candidate.Benefit == benefit.Id);
            if (now == NotTold && choice is null) continue;
            if (choice is null)
            {
                findings.Add(new(TermsFindings.BenefitUndecided, Severity.Warning,
                    $"{benefit.Title}: the contractor gives it, and the council has not said how it will meet the right.",
                    new(Field: "measures"),
                    $"Decide it with advice and enter a choice of kind benefits under measures in {CouncilTerms.File}."));
                continue;
            }

            yield return FromChoice(MeasureKind.Benefits, choice, now, basis) with { What = benefit.Title };
        }

        foreach (var choice in choices.Where(choice => choice.Benefit is null))
            yield return FromChoice(MeasureKind.Benefits, choice, NotTold, basis);
    }

    static string Now(MeasureKind kind, IReadOnlyList<ComparedPerson> people, MeasuresBasis basis, int leastShown) => kind switch
    {
        MeasureKind.Employer => basis.Contractor,
        MeasureKind.PayDate => Told(people, TermCatalogue.Of("pay-date"), leastShown),
        MeasureKind.Pension => Told(people, TermCatalogue.Of("pension"), leastShown),
        MeasureKind.LeaveYear => Told(people, TermCatalogue.Of("leave-year"), leastShown),
        MeasureKind.Hours =>
            Told(people, TermCatalogue.Of("full-time-week"), leastShown) is var week && week == NotTold ? week : $"Full-time week: {week}",
        MeasureKind.Expenses => Told(people, TermCatalogue.Of("expenses"), leastShown),
        MeasureKind.Policies =>
            Told(people, TermCatalogue.Of("policies"), leastShown) is var told && told == NotTold
                ? $"The policies of {basis.Contractor}"
                : told,
        MeasureKind.Place =>
            basis.Sites.Count > 0 ? string.Join("; ", basis.Sites) : Told(people, TermCatalogue.Of("place-of-work"), leastShown),
        MeasureKind.Recognition =>
            basis.Unions is { } unions
                ? unions.Count == 0 ? "none recognised" : string.Join(", ", unions)
                : Told(people, TermCatalogue.Of("recognition"), leastShown),
        MeasureKind.ReportingLine or MeasureKind.Structure or MeasureKind.Systems or MeasureKind.PayrollCutOff =>
            $"As {basis.Contractor} has it",
        MeasureKind.Redundancies => "None known",
        _ => NotTold,
    };

    /// <summary>
    /// What enough people have, commonest first; a term only a few have is said to differ, so that nobody is known by it.
    /// </summary>
    static string Told(IReadOnlyList<ComparedPerson> people, ComparedTerm term, int leastShown)
    {
        var texts = people.SelectMany(person => person.Terms)
            .Where(difference => difference.Term == term.Title && difference.Contractor != NotTold)
            .GroupBy(difference => difference.Contractor, StringComparer.OrdinalIgnoreCase).ToList();
        if (texts.Count == 0) return NotTold;
        var shown = texts.Where(text => text.Count() >= leastShown)
            .OrderByDescending(text => text.Count())
            .Select(text => text.Key)
            .ToList();
        return shown.Count == 0
            ? "differs from person to person"
            : string.Join("; or ", shown) + (shown.Count < texts.Count ? "; others differ" : "");
    }

    static string? Written(StaffTerms council, string id) => council.Written?.GetValueOrDefault(id);
}

/// <summary>What is usual for a kind of measure.</summary>
/// <param name="NeedsAgreement">Null: it depends on what the contract says.</param>
/// <param name="Detriment">A change that reg 4(9) may be about: place, pattern or loss of a benefit.</param>
public sealed record MeasureWords(string What, bool? NeedsAgreement, IReadOnlyList<string> Citations, bool Detriment = false)
{
    public static MeasureWords Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Employer => new("Employer", false, ["reg 4(1)"]),
        MeasureKind.PayDate => new("Pay date", null, ["reg 4(4)"]),
        MeasureKind.PayrollCutOff => new("Payroll cut-off", false, []),
        MeasureKind.Pension => new("Pension", false, ["reg 10"]),
        MeasureKind.Place => new("Place of work", null, ["reg 4(5A)", "reg 4(9)"], Detriment: true),
        MeasureKind.ReportingLine => new("Reporting line", false, []),
        MeasureKind.Structure => new("Structure and jobs", null, ["reg 4(5)"], Detriment: true),
        MeasureKind.Redundancies => new("Redundancies", false, ["reg 7(1)", "reg 7(2)"]),
        MeasureKind.Hours => new("Hours and rota", true, ["reg 4(4)", "reg 4(9)"], Detriment: true),
        MeasureKind.LeaveYear => new("Leave year", null, ["reg 4(4)"]),
        MeasureKind.Policies => new("Policies", false, []),
        MeasureKind.Systems => new("Systems, uniform and checks", false, []),
        MeasureKind.Expenses => new("Expenses and mileage", null, ["reg 4(2)"]),
        MeasureKind.Recognition => new("Union recognition", false, ["reg 6"]),
        MeasureKind.CheckOff => new("Union subscriptions from pay (check-off)", false, ["reg 6"]),
        MeasureKind.Benefits => new("Benefits that cannot be matched", true, ["reg 4(2)", "reg 4(4)", "reg 4(9)"], Detriment: true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
