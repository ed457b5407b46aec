using Workforce.Grading;
using Workforce.Terms;
using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// The offer of the council's terms in a personal statement, with its reply form: only where an HR approver has cleared it on record
/// (law.md 121), and only in a role whose duties a named person has compared, for nobody is offered a provisional grade.
/// </summary>
static class OfferSection
{
    /// <summary>True where the statement carries an offer of its own.</summary>
    public static bool IsMade(PersonPlan person, ServicePlan plan) =>
        plan.Offer is not null
            && person is { NeedsReview: false, DutiesCompared: true, Placement: { CouncilRate: not null, Point: not null } };

    public static IEnumerable<Block> Of(PersonPlan person, ServicePlan plan, Council council)
    {
        if (plan.Offer is not { } offer) return [];
        return IsMade(person, plan) ? Made(person.Placement!, offer, council, plan.TransferDate) : NotReady();
    }

    static IEnumerable<Block> Made(GradePlacement placement, OfferClearance offer, Council council, DateOnly transfer)
    {
        var branding = council.Branding;
        return
        [
            H2("An offer of the council’s terms"),
            P($"{branding.Council} offers you its terms in place of your own from {Wording.Date(offer.From)}, as ",
                Bold(placement.Role.Title),
                $" in {placement.Grade.Name}, point {placement.Point!.Point}: {Wording.Pence(placement.CouncilRate!.Value.Pounds)} an hour. The other terms are those of {council.Terms.For(placement.Role, transfer).Source}, as the tables above show them."),
            P($"{Ground(offer)} A lawyer has reviewed the offer."),
            P("You do not have to accept. If you say no, or do not answer, you stay on your own terms. Speak to your union first if you can. Nobody at the council may advise you which to choose."),
            P($"To accept, send this reply to {branding.Contact.Name}, {branding.Contact.Email}, so that it is there by ",
                Bold(Wording.Date(offer.AnswerBy)), "."),
            H3("Your reply"),
            new KeyFacts(
            [
                ($"I accept the council’s terms from {Wording.Date(offer.From)}", "Yes / No (cross one out)"),
                ("Name", Line),
                ("Signature and date", Line),
            ]),
        ];
    }

    static IEnumerable<Block> NotReady() =>
    [
        P(Bold("Moving to the council’s terms. "),
            "Some people are offered the council’s terms. There is no offer for you yet: a person has to compare your duties with a council role first. Until then, and for as long as you like, you stay on your own terms."),
    ];

    const string Line = "……………………………………………………";

    public static string Ground(OfferClearance offer) => offer.CollectivelyAgreed
        ? $"The offer rests on a collective agreement of {Wording.Date(offer.GroundOn)}: {offer.Reference}."
        : $"The agreed procedure with the unions came to its end on {Wording.Date(offer.GroundOn)}: {offer.Reference}.";
}
