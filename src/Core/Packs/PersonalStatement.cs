using Workforce.Grading;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Terms;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// One person's statement: the job, pay, hours and service as the list gives them, what stays, what may change, and both positions side by
/// side as information. No form, link or date to object, nor to accept unless an offer is cleared (law.md 121, 134), and nobody else's
/// data.
/// </summary>
public static class PersonalStatement
{
    public static Pack For(PersonPlan person, ServicePlan plan, Council council)
    {
        var (employee, branding) = (person.Employee, council.Branding);
        var title = "Your job, your pay and the transfer";
        return new Pack(title, "en-GB", Wording.Furniture(branding, $"{plan.Service.Name}, personal statement", plan.Version, plan.AsAt),
        [
            H1(title),
            P(Bold(employee.Name
                ?? (employee.EmployeeRef is { } reference
                    ? $"Reference {reference}"
                    : "For the person in the row of the list named below"))),
            P($"{branding.Council} plans to take over {LowerFirst(plan.Service.Name)} from {plan.Service.Contractor} on {Wording.Date(plan.TransferDate)}. You are on the list of people who move with it. This statement shows what the list says about you. Please check it. It tells you what is known today. {(OfferSection.IsMade(person, plan) ? "At its end is an offer that you may accept or leave." : "It is not an offer, and you do not have to do anything now.")}"),
            .. WhatTheListSays(employee, plan),
            .. WhatStays(branding),
            .. RoleAndGrade(person),
            .. SideBySide(person, council, plan),
            .. Pension(person, council, plan.TransferDate),
            .. WhatMayChange(plan),
            .. OfferSection.Of(person, plan, council),
            .. Objecting(),
            .. WhoHelps(plan, branding),
        ])
        {
            IsClose = true,
        };
    }

    static IEnumerable<Block> WhatTheListSays(Employee employee, ServicePlan plan)
    {
        string Told(string? value) => value ?? Wording.NotToldYet;
        string Derived(string field) =>
            employee.Derived.Contains(field)
                ? " (worked out from other figures)"
                : employee.Assumed.Contains(field)
                ? " (assumed; the list does not say)"
                : "";
        yield return H2("What the list says about you");
        yield return new KeyFacts(
        [
            ("Job", Told(employee.JobTitle)),
            ("Kind of contract", Wording.Of(employee.ContractType)),
            ("Hours a week",
                Told(employee.WeeklyHours is { } hours
                    ? (hours.Hours == 0 ? "No guaranteed hours" : Wording.Number(hours.Hours) + Derived("weeklyHours"))
                    : null)),
            ("Weeks paid a year", Told(employee.WeeksPerYear is { } weeks ? Wording.Number(weeks) + Derived("weeksPerYear") : null)),
            ("Basic pay an hour", Told(employee.HourlyRate is { } rate ? Wording.Pence(rate.Pounds) + Derived("hourlyRate") : null)),
            (employee.FullTimeWeek is { } week
                ? $"Full-time pay a year, {Wording.Number(week.Hours)} hours a week"
                : "Full-time pay a year",
                Told(employee.AnnualFtePay is { } pay ? Wording.Pounds(pay.Pounds) + Derived("annualFtePay") : null)),
            ("Continuous service from", Told(employee.StartDate is { } start ? Wording.Date(start) : null)),
        ]);
        yield return P(
            $"{(plan.List.AsAt is { } listed ? $"The list is dated {Wording.Date(listed)}. " : "")}If something is wrong or missing, tell your employer now. A missing fact does not stop you from moving with your job.");
    }

    static string LowerFirst(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    static IEnumerable<Block> WhatStays(Branding branding) =>
    [
        H2("What does not change"),
        Bullets(
            "Your job moves with you. You do not have to apply for it.",
            $"Your contract carries on. {branding.Council} takes the place of your employer.",
            "Your basic pay and your contracted hours stay as they are.",
            "Your length of service carries on without a break.",
            "Nobody may change your contract because of the transfer, except in the few ways the law allows."),
    ];

    static readonly string[] SaidAbove = [MeasureWords.Of(MeasureKind.Employer).What, MeasureWords.Of(MeasureKind.Pension).What];

    static IEnumerable<Block> WhatMayChange(ServicePlan plan) =>
    [
        H2("What may change"),
        new Table(
            "Steps the council expects to take; your union or representatives are told first",
            [new("What", 1), new("From the transfer, and why", 3.2)],
            [.. plan.Measures
                .Where(measure => !measure.IsNone && !SaidAbove.Contains(measure.What))
                .Select(measure => (IReadOnlyList<string>)[measure.Who == Measures.Everyone
                    ? measure.What
                    : $"{measure.What}: {measure.Who}",
                    $"{measure.Proposed.TrimEnd('.')}. {measure.Why}"])]),
    ];

    /// <summary>A role that a person has to look at first is not named, nor is its pay: a wrong figure here does harm.</summary>
    static GradePlacement? ClearPlacement(PersonPlan person) => person.NeedsReview ? null : person.Placement;

    static IEnumerable<Block> RoleAndGrade(PersonPlan person) => ClearPlacement(person) is { } placement
        ?
        [
            H2("The council role nearest to your job"),
            P("From your job title, the nearest council role is ", Bold(placement.Role.Title),
                $", {placement.Grade.Name}. {(person.DutiesCompared
                ? "The council has compared the duties of that job with the role. You can ask for the reasons through your union or the contact below."
                : "The grade is provisional until somebody has compared your duties with that role. You can ask for that through your union or the contact below.")} {Glossary.Sentence("Grade")}"),
        ]
        :
        [
            H2("The council role nearest to your job"),
            P("Your job title alone does not show which council role is nearest. A person looks at your duties first."),
        ];

    static IEnumerable<Block> SideBySide(PersonPlan person, Council council, ServicePlan plan)
    {
        var on = plan.TransferDate;
        yield return H2("Your terms and the council’s, side by side");
        yield return P(
            $"You move on your own terms. The council’s terms are shown so that you can compare. {(OfferSection.IsMade(person, plan) ? "They are information; the offer comes further down." : "They are information and not an offer.")}");
        var placement = ClearPlacement(person);
        foreach (var block in RewardSection.Of(person, placement, council, on)) yield return block;
        List<IReadOnlyList<string>> rows = [];
        var told = person.Terms
            .Where(difference => difference.Contractor != TermsComparer.NotTold && !RewardSection.Covered.Contains(difference.Term))
            .ToList();
        rows.AddRange(told.Where(difference => difference.Verdict != Verdict.Same)
            .Select(difference => (IReadOnlyList<string>)[difference.Term, difference.Contractor,
                difference.Term == TermCatalogue.Of("pension").Title
                    ? $"{council.Terms.For(person.Placement?.Role, on).Pension}; see “Pension” below"
                    : difference.Council]));
        yield return new Table($"Your terms and the council’s ({council.Terms.For(person.Placement?.Role, on).Source})",
            [new("Term", 1.2), new("Yours, which move with you", 1.7), new("The council’s", 1.9)], rows);
        var same = told.Where(difference => difference.Verdict == Verdict.Same)
            .Select(difference => difference.Term.ToLowerInvariant())
            .ToList();
        if (same.Count > 0) yield return P(Bold("The same with both: "), $"{string.Join("; ", same)}.");
        yield return P(Bold("Not told yet: "),
            $"{string.Join("; ", person.Terms.Where(difference => difference.Contractor == TermsComparer.NotTold).Select(difference => difference.Term.ToLowerInvariant()))}. Your employer is asked. These move with you too.");
        if (placement is not null)
            yield return P(
                $"How the pay compares: {placement.Working}{(placement.Rule == PlacementRule.AboveGrade ? " On your own terms your pay stays, with no end date." : "")}");
    }

    static IEnumerable<Block> Pension(PersonPlan person, Council council, DateOnly on)
    {
        yield return H2("Pension and take-home pay");
        var scheme = $"{council.Terms.For(person.Placement?.Role, on).Pension} (LGPS)";
        var membership = LgpsEnrolment.Of(person.Employee, on);
        yield return P(membership switch
        {
            LgpsMembership.NotEligible =>
                $"The {scheme} is open until the age of 75. By the list you are 75 or over on the day of the transfer.",
            LgpsMembership.MayJoin =>
                $"By the list your contract is for less than three months. So you are not brought into the {scheme} by yourself, and you may ask to join it, whichever terms you are on.",
            LgpsMembership.DependsOnContract =>
                $"Whether you are brought into the {scheme} on the day of the transfer depends on whether your contract counts as one of three months or more. The council tells you. If it does not, you may ask to join, whichever terms you are on.",
            _ => $"On the day of the transfer you are brought into the {scheme}, whichever terms you are on.",
        }, " Pension you have built up elsewhere stays there.",
            membership == LgpsMembership.NotEligible
                ? ""
                : $" There is a time limit for asking to bring it in: usually 12 months from joining. If you join on the day of the transfer, that is {Wording.Date(LgpsEnrolment.EarlierRightsBy(on))}.");
        if (membership == LgpsMembership.NotEligible || NationalFigures.LgpsEmployeeBands.On(on) is not { } bands
            || NationalFigures.IncomeTax.On(on) is not { } tax)
        {
            yield break;
        }

        var last = bands.CarriedForward || tax.CarriedForward ? ", the last ones known" : "";
        yield return P(
            $"What a member pays in is a share of actual pay, by the bands of {Wording.Date(bands.From)}. Take-home pay is indicative: basic pay alone, with the tax and National Insurance of {Wording.Date(tax.From)}{last}, for one job, the standard allowance and no other deductions. Yours may differ. It may be lower than now if you pay less into a pension today.");
    }

    static IEnumerable<Block> Objecting() =>
    [
        H2("If you do not want to move"),
        P("You can refuse. Your contract then ends on the day of the transfer. That is not a dismissal, so there is normally no notice and no redundancy pay. Speak to your union first."),
    ];

    static IEnumerable<Block> WhoHelps(ServicePlan plan, Branding branding) =>
    [
        H2("Who can help"),
        new ListBlock(
        [
            [plan.Service.TransferorUnions is { Count: > 0 } unions
                ? $"Your union: {string.Join(", ", unions)} is recognised where you work now."
                : "Your union or your elected representatives. We do not know yet which unions are recognised where you work now."],
            [$"Your employer, {plan.Service.Contractor}, for anything about your contract today."],
            [$"{branding.Contact.Name} at {branding.Council}: ", Mail(branding.Contact),
                $", {branding.Contact.Phone}. Tell us if you need this in another format or language."],
        ]),
    ];
}
