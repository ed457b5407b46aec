using System.Globalization;
using System.Text.RegularExpressions;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Terms;

/// <summary>
/// Compares pensions by kind and by what the employer pays in. The kind decides what moves over (TUPE reg 10), so it is not guessed from a
/// provider's name.
/// </summary>
static partial class PensionComparison
{
    [GeneratedRegex(@"\b(gpp|group personal pension|personal pension|stakeholder)\b", Options, 1000)]
    private static partial Regex Personal { get; }
    [GeneratedRegex(@"\b(occupational|final salary|defined benefit|career average)\b", Options, 1000)]
    private static partial Regex Occupational { get; }
    [GeneratedRegex(
        @"\b(er|employer('s)?)( contribution| pays)?:? ?(?<rate>\d{1,2}(\.\d+)?) ?%"
        + @"|(?<rate>\d{1,2}(\.\d+)?) ?% ?(from )?(the )?(er|employer)\b",
        Options, 1000)]
    private static partial Regex EmployerRate { get; }

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static TermsDifference Compare(ComparedTerm term, Employee employee, IReadOnlyList<ContractorTerms> told, TermsBasis basis)
    {
        var council =
            $"{basis.Council.Pension}: the council pays {Percent(basis.LgpsEmployerRate)} of pay; membership comes with employment, on transferred terms and on council terms alike";
        var paper = told.FirstOrDefault(entry => entry.Pension is not null)?.Pension;
        if (employee.PensionScheme is not { } scheme && paper is null) return TermsDifference.Untold(term, council);
        scheme = employee.PensionScheme ?? "";
        if (scheme == "LGPS")
            return TermsDifference.Of(term,
                "Local Government Pension Scheme, through the contractor’s admission agreement; records are linked", council, Verdict.Same);
        if (scheme is "OPTED_OUT" or "NOT_ENROLLED")
            return TermsDifference.Of(term, scheme == "OPTED_OUT" ? "not a member: opted out" : "not a member: not enrolled", council,
                Verdict.DifferentInKind);
        var cells = string.Join(" ",
            new[] { employee.Sources.GetValueOrDefault("pensionScheme")?.Text,
                employee.Extra.GetValueOrDefault("pensionRate") }.OfType<string>());
        var kind = paper?.Kind
            ?? (scheme == "NHSPS" || Occupational.IsMatch(cells)
                ? PensionKind.Occupational
                : Personal.IsMatch(cells)
                ? PensionKind.Personal
                : null);
        var rate = paper?.EmployerRate
            ?? (EmployerRate.Match(cells) is { Success: true } match
                ? decimal.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture) / 100
                : (decimal?)null);
        var text = string.Join("; ",
            new[] { Name(scheme), Kind(kind, paper?.Contractual),
                rate is { } known
                    ? $"the employer pays {Percent(known)}"
                    : "what the employer pays is not told" }.Where(part => part.Length > 0));
        var doubt = kind is not null && (kind != PensionKind.Personal || (rate is not null && paper?.Contractual is not null))
            ? null
            : new Finding(
            TermsFindings.PensionUnclear, Severity.Warning,
            $"The pension is given as {(Name(scheme) is { Length: > 0 } name ? $"‘{name}’" : "a scheme without a name")}{(kind is null ? ", without its kind" : "")}.",
            new(Field: term.Id),
            "Ask the contractor whether the scheme is occupational or personal, what the employer pays in, and whether the contract promises it: TUPE reg 11(2)(b); ERA 1996 s.1(4)(d)(iii).");
        return TermsDifference.Of(term, text, council, Verdict.DifferentInKind, doubt);
    }

    static string Name(string scheme) => scheme switch
    {
        "NHSPS" => "NHS Pension Scheme",
        _ when scheme.StartsWith("OTHER:", StringComparison.Ordinal) => scheme[6..],
        _ => scheme,
    };

    static string Kind(PensionKind? kind, bool? contractual) => kind switch
    {
        PensionKind.Personal when contractual == true => "personal, with a contribution the contract promises, which moves over",
        PensionKind.Personal when contractual == false => "personal, without a promise in the contract",
        PensionKind.Personal => "personal; whether the contract promises the contribution is not told",
        PensionKind.Occupational => "occupational: membership does not move over",
        PensionKind.Lgps => "Local Government Pension Scheme",
        _ => "its kind is not told",
    };

    static string Percent(decimal fraction) => (fraction * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
