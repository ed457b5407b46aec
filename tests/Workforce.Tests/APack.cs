using Workforce.Packs;
using Workforce.Packs.Charts;
using Workforce.Packs.Pdf;

namespace Workforce.Tests;

/// <summary>Packs for tests of renderers.</summary>
static class APack
{
    public static readonly PackFurniture Furniture = new(
        "Northshire County Council", "Draft, not yet approved", "Housing repairs, version 3, as at 1 February 2027",
        "For consultation. This is not legal advice.", "#1d70b8", new DateOnly(2027, 2, 1));

    public const string Sentence =
        "This measure concerns employees assigned to the organised grouping of employees immediately before the transfer takes place. ";

    /// <summary>A pack with every kind of block.</summary>
    public static Pack Typical => Of(
        new Heading(1, "Consultation pack"),
        new Paragraph("Housing repairs ", new Span("comes back", Bold: true), " to the council. See ",
            new Span("the guidance", Link: "https://www.acas.org.uk/tupe"), "."),
        new KeyFacts([("Service", "Housing repairs"), ("Transfer date", "1 April 2027")]),
        new Note("Nothing has been decided.", Important: true),
        new Note("Figures are rounded."),
        new Contents(),
        new PageBreak(),
        new Heading(2, "Who is affected"),
        ListBlock.Of("Tradespeople", "Schedulers"),
        new ListBlock([["Read this"], ["Then ask"]], Numbered: true),
        new Heading(3, "By service"),
        new Table("Posts by service", [new("Service", 3), new("Posts", 1, Numeric: true)], [["Repairs", "41"], ["Voids", "17"]]),
        new PageBreak(),
        new Heading(2, "What changes"),
        new LineChart("Headcount", "Headcount falls from 58 to 51.", ["2027", "2028", "2029"],
            [new("Likely", [58, 54, 51]), new("Low", [58, 50, 44])]),
        TimeCharts.Fan("Range", "Eight of ten lie between 44 and 58.", ["2027", "2028"], new([50, 44], [54, 51], [58, 58]), null,
            value => Wording.Number(value)),
        new BarChart("Posts", "Repairs has 41 posts, voids 17.", ["Repairs", "Voids"], [41, 17]));

    public static Pack Of(params IReadOnlyList<Block> blocks) => new("Consultation pack: housing repairs", "en-GB", Furniture, blocks);

    public static PdfReading Read(this Pack pack) => new(PdfRenderer.Render(pack).Value);

    public static IEnumerable<string> Codes(this Pack pack) => PdfRenderer.Render(pack).Findings.Select(finding => finding.Code);
}
