using Workforce.Findings;
using Workforce.Packs.Pdf.Fonts;

namespace Workforce.Packs.Pdf;

/// <summary>What could not be printed, by character or script; never the text it stood in.</summary>
static class PrintFindings
{
    const int MostListed = 12;

    public static IReadOnlyList<Finding> Of(PrintableText printable)
    {
        var findings = new List<Finding>();
        if (printable.Missing.Count > 0) findings.Add(MissingCharacter(printable.Missing));
        if (printable.Scripts.Count > 0) findings.Add(NeedsShaping(printable.Scripts));
        return findings;
    }

    static Finding MissingCharacter(IReadOnlyCollection<int> missing) => new(
        "PK_MISSING_CHARACTER",
        Severity.Warning,
        $"The PDF has no letter shape for {Listed(missing.Select(PrintableText.CodePoint))}; each is printed as its code in square brackets.",
        Location.Everything,
        "Spell the text without them, or give the reader the HTML page beside the PDF, which has them.");

    static Finding NeedsShaping(IReadOnlyCollection<string> scripts) => new(
        "PK_NEEDS_SHAPING",
        Severity.Warning,
        $"The PDF cannot print text in {Listed(scripts)} script; a mark in square brackets stands in its place.",
        Location.Everything,
        "Give the reader the HTML page beside the PDF, which has them, or ask for the spelling in Latin letters.");

    static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        var listed = string.Join(", ", all.Take(MostListed));
        return all.Count > MostListed ? FormattableString.Invariant($"{listed} and {all.Count - MostListed} more") : listed;
    }
}
