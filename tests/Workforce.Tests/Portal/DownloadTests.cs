using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Workforce.Portal;
using Workforce.Portal.Downloads;

namespace Workforce.Tests.Portal;

public sealed class DownloadTests(PortalByRole portal) : IClassFixture<PortalByRole>
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static List<XElement> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(sheet).Descendants(Main + "c")];
    }

    [Fact]
    public void A_workbook_holds_texts_as_texts_and_figures_as_figures()
    {
        var cells = Cells(Workbook.Write(new("x", ["Reference", "Pounds"],
            [["0012", "£1,234.50"], ["=HYPERLINK(\"http://example.test\")", "not known"]], FiguresFrom: 1)));

        Assert.Equal(["A1", "B1", "A2", "B2", "A3", "B3"], cells.Select(cell => (string)cell.Attribute("r")!));
        Assert.Equal("0012", cells[2].Value);
        Assert.Equal("inlineStr", (string)cells[2].Attribute("t")!);
        Assert.Equal(("1234.50", null), (cells[3].Element(Main + "v")!.Value, cells[3].Attribute("t")));
        Assert.Equal(("=HYPERLINK(\"http://example.test\")", "inlineStr", "2"),
            (cells[4].Value, (string)cells[4].Attribute("t")!, (string)cells[4].Attribute("s")!));
        Assert.DoesNotContain(cells, cell => cell.Element(Main + "f") is not null);
        Assert.Equal("not known", cells[5].Value);
    }

    [Fact]
    public async Task Every_table_of_every_page_names_a_file_that_holds_it()
    {
        using var hr = portal.As(Roles.Approver);
        string[] pages =
        [
            "/", "/services/parks-grounds", "/services/parks-grounds/findings", "/services/parks-grounds/people",
            "/services/parks-grounds/comparison", "/services/parks-grounds/answers", "/services/parks-grounds/matches",
            "/services/parks-grounds/links",
            "/services/parks-grounds/fairness", "/services/parks-grounds/packs", "/services/parks-grounds/offers",
            "/services/parks-grounds/terms", "/forecast", "/forecast?service=parks-grounds", "/forecast/assumptions", "/sequence",
            "/liabilities", "/scrutiny", "/audit",
            "/settings", "/retention",
        ];
        HashSet<string> files = [];
        foreach (var path in pages)
        {
            var page = await hr.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, hr.Status);
            foreach (var table in page.QuerySelectorAll("main table"))
            {
                var file = table.GetAttribute("data-file");
                Assert.False(string.IsNullOrEmpty(file), $"{path}: {table.TextContent.Trim()[..60]}");
                // A table of documents is a list of files already; changes by others are for HR, who see the links.
                if (file == "documents") continue;
                Assert.True(page.QuerySelectorAll("main a")
                    .Any(link => link.GetAttribute("href")!.StartsWith($"{file}.xlsx", StringComparison.Ordinal)),
                    $"{path} links to no {file}");
                files.Add(file!);
            }
        }

        Assert.True(files.Count > 20);
        foreach (var file in files.SelectMany(file => (string[])[$"{file}.csv", $"{file}.xlsx"]))
            Assert.True((await hr.Client.GetAsync(new Uri(file, UriKind.Relative))).IsSuccessStatusCode, file);
    }

    [Fact]
    public async Task The_waterfall_the_stacked_and_the_control_chart_stand_with_their_figures_beside_them()
    {
        using var hr = portal.As(Roles.Officer);
        using var scrutiny = portal.As(Roles.Scrutiny);
        foreach (var (path, chart, visitor) in ((string, string, Visitor)[])[("/forecast", "stacked", hr),
            ("/forecast?service=parks-grounds", "bridge", hr), ("/services/parks-grounds", "bridge", hr),
            ("/scrutiny", "control0", scrutiny)])
        {
            var figure = (await visitor.OpenAsync(path))
                .QuerySelectorAll("figure")
                .FirstOrDefault(figure => figure.QuerySelector($"svg[aria-labelledby^='{chart}t']") is not null);
            Assert.True(figure is not null, $"{path}: {chart}");
            var file = figure.QuerySelector("table")!.GetAttribute("data-file")!;
            Assert.Equal(figure.QuerySelectorAll("tbody tr").Length + 1,
                (await visitor.Client.GetStringAsync(new Uri($"{file}.csv", UriKind.Relative))).TrimEnd().Split("\r\n").Length);
        }
    }

    [Theory]
    [InlineData("/services/parks-grounds/people")]
    [InlineData("/services/parks-grounds/findings")]
    [InlineData("/services/parks-grounds/terms")]
    [InlineData("/services/parks-grounds/comparison")]
    [InlineData("/sequence")]
    [InlineData("/liabilities")]
    [InlineData("/scrutiny")]
    [InlineData("/audit")]
    [InlineData("/forecast")]
    public async Task Every_table_comes_as_both_kinds_of_file_with_the_same_rows(string table)
    {
        using var hr = portal.As(Roles.Officer);

        var csv = await hr.Client.GetAsync(new Uri($"{table}.csv", UriKind.Relative));
        var workbook = await hr.Client.GetAsync(new Uri($"{table}.xlsx", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (csv.StatusCode, workbook.StatusCode));
        Assert.Equal("attachment", workbook.Content.Headers.ContentDisposition!.DispositionType);
        var heading = (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n")[0];
        Assert.StartsWith(Cells(await workbook.Content.ReadAsByteArrayAsync())[0].Value, heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scrutiny_never_gets_the_internal_forecast_in_any_form()
    {
        using var hr = portal.As(Roles.Officer);
        using var scrutiny = portal.As(Roles.Scrutiny);
        var documents = (await hr.OpenAsync("/forecast"))
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith("/documents/forecasts/", StringComparison.Ordinal))
            .ToList();

        Assert.Contains(documents, path => path.EndsWith("/forecast.json", StringComparison.Ordinal));
        foreach (var path in (string[])[.. documents, "/forecast", "/forecast.csv", "/forecast.xlsx", "/forecast/assumptions",
            "/api/forecast"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await scrutiny.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task A_pinned_month_is_kept_by_the_order_and_its_price_is_said()
    {
        using var hr = portal.As(Roles.Officer);
        var select = (await hr.OpenAsync("/sequence")).QuerySelector("form select")!;
        var (service, month) = (select.GetAttribute("name")!, select.QuerySelectorAll("option")[^1]);

        var page = await hr.OpenAsync($"/sequence?{service}={month.GetAttribute("value")}");

        Assert.Equal(month.GetAttribute("value"), page.QuerySelector($"select[name={service}] option[selected]")!.GetAttribute("value"));
        Assert.True(page.Body!.TextContent.Contains("Without what you pinned", StringComparison.Ordinal)
            || page.Body!.TextContent.Contains("No order fits", StringComparison.Ordinal));
    }
}
