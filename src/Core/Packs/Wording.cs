using System.Globalization;
using Workforce.StaffLists;
using Workforce.Terms;
using Workforce.Units;

namespace Workforce.Packs;

/// <summary>How figures, dates and fixed phrases are written in every document.</summary>
public static class Wording
{
    public const string NotToldYet = "The list does not say. The contractor is asked.";

    public const string Disclaimer = "General information, not legal, financial or pension advice.";

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A forecast's month, <c>2027-04</c>, as <c>Apr 2027</c>.</summary>
    public static string Month(string month) =>
        DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    public static string Pounds(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"£{Rounding.ToPounds(amount):N0}");

    /// <summary>With a minus before the pound sign, and a plus where a step is meant.</summary>
    public static string PoundsWithSign(decimal amount, bool plus) =>
        (amount < 0 ? "−" : plus && amount > 0 ? "+" : "") + Pounds(Math.Abs(amount));

    public static string Pence(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"£{Rounding.ToPence(amount):N2}");

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Number(double value, string format = "N0") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Percent(decimal fraction) => (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} people");

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.BetterWithContractor => "Better with the contractor",
        Verdict.BetterWithCouncil => "Better with the council",
        Verdict.Same => "The same",
        Verdict.DifferentInKind => "Different in kind",
        _ => "Not told",
    };

    public static string Of(ContractType? type) => type switch
    {
        ContractType.Permanent => "Permanent",
        ContractType.FixedTerm => "Fixed term",
        ContractType.CasualZeroHours => "Casual, no guaranteed hours",
        ContractType.Apprentice => "Apprenticeship",
        ContractType.Agency => "Agency worker",
        ContractType.SelfEmployed => "Self-employed",
        _ => NotToldYet,
    };

    /// <summary>What every document of a draft says about itself.</summary>
    public static PackFurniture Furniture(Branding branding, string subject, string version, DateOnly asAt) =>
        new(branding.Council, "Draft, not yet approved", $"{subject}, version {version}, as at {Date(asAt)}", Disclaimer, branding.Colour,
            asAt)
        { Logo = branding.Logo };
}
