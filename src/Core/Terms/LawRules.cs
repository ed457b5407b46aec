using System.Text.RegularExpressions;
using Workforce.Findings;

namespace Workforce.Terms;

/// <summary>How a rule of law stands on a date.</summary>
public enum RuleState
{
    InForce,

    /// <summary>Its date has not come.</summary>
    NotYet,

    /// <summary>Its start or its text is not confirmed: announced as uncertain, and nothing is worked out from it.</summary>
    Uncertain,
}

/// <summary>
/// One rule of law, or of good practice, as the program uses it. Each in force has a worked example in docs/rules/law.md.
/// </summary>
/// <param name="Citation">Such as <c>reg 4(4)</c> for TUPE, else with the name of the Act.</param>
/// <param name="Says">In plain words; paraphrased.</param>
/// <param name="From">The day it came into force; null where that is not confirmed.</param>
/// <param name="Confidence">high, medium-high, medium, practice, or uncertain.</param>
/// <param name="Source">Where the text or its date was looked up; null for what the regulation itself says.</param>
/// <param name="Expected">When an uncertain rule is expected, in words.</param>
public sealed record LawRule(string Id, string Citation, string Says, DateOnly? From, string Confidence, DateOnly Checked,
    string? Expected = null, string? Source = null)
{
    public RuleState On(DateOnly date) =>
        From is not { } start || Confidence == "uncertain" ? RuleState.Uncertain : start > date ? RuleState.NotYet : RuleState.InForce;
}

/// <summary>The law this program applies, from law.json.</summary>
public static partial class LawRules
{
    sealed record Shape(string Comment, IReadOnlyList<LawRule> Rules);

    public static IReadOnlyList<LawRule> All { get; } = Load();

    /// <summary>The rules in force on a date.</summary>
    public static IEnumerable<LawRule> InForce(DateOnly on) => All.Where(rule => rule.On(on) == RuleState.InForce);

    public static LawRule Of(string id) => All.Single(rule => rule.Id == id);

    /// <summary>Announces what may change the position and is not confirmed, or begins between the as-at date and the transfer.</summary>
    public static IEnumerable<Finding> Announced(DateOnly asAt, DateOnly transfer) => All
        .Where(rule => rule.On(transfer) == RuleState.Uncertain || (rule.On(asAt) == RuleState.NotYet && rule.From <= transfer))
        .Select(rule => new Finding(
            TermsFindings.LawUncertain, Severity.Note,
            $"{rule.Says} ({rule.Citation}; {rule.Expected ?? (rule.From is { } from ? $"from {from:d MMMM yyyy}" : "not confirmed")})",
            Location.Everything,
            "Have a lawyer confirm it before it is relied on; nothing here is worked out from it."));

    static IReadOnlyList<LawRule> Load()
    {
        var rules = TermCatalogue.Load<Shape>("law").Rules;
        var bad = rules.FirstOrDefault(rule => !Id().IsMatch(rule.Id) || rules.Count(other => other.Id == rule.Id) > 1
            || (rule.From is null && rule.Expected is null));
        return bad is null
            ? rules
            : throw new InvalidDataException(
                $"terms/law.json cannot be used: the rule {bad.Id} has a bad id, one used twice, or neither date nor expectation");
    }

    [GeneratedRegex("^[a-z0-9-]{3,60}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
