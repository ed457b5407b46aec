using System.Globalization;
using Workforce.Findings;

namespace Workforce.Terms;

/// <summary>Who is better off under which employer's term.</summary>
public enum Verdict
{
    BetterWithContractor,
    BetterWithCouncil,
    Same,

    /// <summary>Not a matter of more or less, such as two kinds of pension, or words that cannot be put into figures.</summary>
    DifferentInKind,

    /// <summary>One side does not say: shown as such, and asked for.</summary>
    NotTold,
}

/// <summary>One term as one person has it, beside the council's.</summary>
/// <param name="Contractor">As told, with the working, or <c>not told</c>.</param>
/// <param name="Protection">What the law does with it.</param>
/// <param name="Citations">Such as <c>reg 4(4)</c>.</param>
/// <param name="Doubt">What has to be asked before the comparison can be relied on; null where nothing.</param>
/// <param name="ForGroup">The two texts without what is the person's alone; null where they hold for anybody.</param>
public sealed record TermsDifference(
    string Term, string Contractor, string Council, Verdict Verdict, string Protection, IReadOnlyList<string> Citations,
    Finding? Doubt = null, TermsForGroup? ForGroup = null)
{
    internal static TermsDifference Of(ComparedTerm term, string contractor, string council, Verdict verdict, Finding? doubt = null) =>
        new(term.Title, contractor, council, verdict, term.Law.Protects, term.Law.Citations, doubt);

    internal static TermsDifference Untold(ComparedTerm term, string council) =>
        new(term.Title, TermsComparer.NotTold, council, Verdict.NotTold, term.Law.Protects, term.Law.Citations);
}

/// <summary>A comparison as it stands for everybody in a job group.</summary>
/// <param name="ContractorDays">Of leave, so that it can be given in hours for the shortest and longest weeks of the group; null for any
/// other term.</param>
public sealed record TermsForGroup(string Contractor, string Council, decimal? ContractorDays = null, decimal? CouncilDays = null);

/// <summary>What one person's terms are compared with.</summary>
/// <param name="Contractor">What the contractor told apart from its list, most particular first.</param>
/// <param name="CouncilWeek">The council's full-time week in hours.</param>
/// <param name="LgpsEmployerRate">Of the council's fund, as a fraction of pay.</param>
/// <param name="On">The transfer: lengths of service and bank holidays are counted at it.</param>
public sealed record TermsBasis(StaffTerms Council, IReadOnlyList<ContractorTerms> Contractor, decimal CouncilWeek,
    decimal LgpsEmployerRate, DateOnly On);

/// <summary>How the figures of a comparison are written.</summary>
static class TermsWording
{
    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Pounds(decimal value) => string.Create(CultureInfo.InvariantCulture, $"£{Units.Rounding.ToPence(value):N2}");

    public static string Count(decimal value, string unit) => $"{Number(value)} {unit}{(value == 1 ? "" : "s")}";

    public static Verdict Compare(decimal contractor, decimal council) =>
        contractor > council ? Verdict.BetterWithContractor : contractor < council ? Verdict.BetterWithCouncil : Verdict.Same;
}
