using System.Diagnostics;
using System.Globalization;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.Packs.Pdf.Fonts;
using Workforce.Packs.Pdf.Layout;
using Workforce.StaffLists;

namespace Workforce.Benchmarks;

/// <summary>
/// Composes and prints personal statements and union packs of a generated service, as a step does, on every processor: documents a second,
/// bytes of a statement and the most memory the process held. Where LibreOffice is installed it makes
/// one PDF of each of the same statements in one process, as its mail merge does; where it is not, that is said.
/// </summary>
static class PacksBenchmark
{
    /// <summary>Of a union pack, below which its speed says nothing.</summary>
    const int LeastPages = 12;

    sealed record Figures(int Processors, int Statements, double StatementsPerSecond, double HtmlStatementsPerSecond,
        long BytesPerStatement, int UnionPacks, int PagesPerUnionPack, double UnionPacksPerSecond, double PeakMegabytes,
        double BeforeMegabytes, double? LibreOfficeStatementsPerSecond);

    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        var (plan, council) = Plan(quick ? 1_000 : 10_000);
        var before = Megabytes();
        _ = PdfRenderer.Render(PersonalStatement.For(plan.People[0], plan, council));
        var (seconds, bytes) = Time(plan.People.Count,
            index => PdfRenderer.Render(PersonalStatement.For(plan.People[index], plan, council)).Value);
        var peak = Megabytes();
        var (htmlSeconds, _) = Time(plan.People.Count,
            index => HtmlRenderer.Render(PersonalStatement.For(plan.People[index], plan, council)));
        var packs = quick ? 50 : 400;
        // What is timed is the writing of a pack; a service has tens of people, so the plan is one of 60.
        var (ofAService, _) = Plan(60);
        var pages = Pages(UnionPack.For(ofAService, council));
        if (pages < LeastPages)
            throw new InvalidOperationException(
                $"The union packs that are timed have {pages} pages, and the target is of {LeastPages} at least.");
        _ = PdfRenderer.Render(UnionPack.For(ofAService, council));
        var (packSeconds, _) = Time(packs, _ => PdfRenderer.Render(UnionPack.For(ofAService, council)).Value);
        var result = new Figures(Environment.ProcessorCount, plan.People.Count, plan.People.Count / seconds,
            plan.People.Count / htmlSeconds, bytes / plan.People.Count, packs, pages, packs / packSeconds, peak, before,
            await LibreOfficeAsync(plan, council, quick ? 20 : 200));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{result.Statements:N0} personal statements on {result.Processors} processors: {result.StatementsPerSecond:N0} a second as PDF, {result.HtmlStatementsPerSecond:N0} as HTML; {result.BytesPerStatement:N0} bytes each as PDF."));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{result.UnionPacks:N0} union packs of {result.PagesPerUnionPack} pages each: {result.UnionPacksPerSecond:N0} a second, {result.UnionPacksPerSecond * result.PagesPerUnionPack:N0} pages a second."));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Peak memory with all statements written {result.PeakMegabytes:N0} MB, of which the plan and the program took {result.BeforeMegabytes:N0} MB before."));
        await table.WriteLineAsync(result.LibreOfficeStatementsPerSecond is { } peer
            ? string.Create(CultureInfo.InvariantCulture,
                $"LibreOffice, the same content in one process: {peer:N1} statements a second; this writer is {result.StatementsPerSecond / peer:N0} times as fast.")
            : "!!! LibreOffice (soffice) is not installed here: no peer was measured.");
        return Measured.Of(
            result,
            new Line("personal statements as PDF", string.Create(CultureInfo.InvariantCulture, $"{result.StatementsPerSecond:N0} a second"),
                result.LibreOfficeStatementsPerSecond is { } office
                    ? string.Create(CultureInfo.InvariantCulture, $"LibreOffice: {office:N1} a second")
                    : "LibreOffice is not on this machine",
                result.StatementsPerSecond / result.LibreOfficeStatementsPerSecond),
            new Line("union packs as PDF", string.Create(CultureInfo.InvariantCulture, $"{result.UnionPacksPerSecond:N0} a second"), "",
                null));
    }

    /// <summary>
    /// The same statements from their pages, one PDF each; null where there is no LibreOffice. Its start counts, as it does for who merges
    /// a letter.
    /// </summary>
    static async Task<double?> LibreOfficeAsync(ServicePlan plan, Council council, int count)
    {
        var folder = Directory.CreateTempSubdirectory("workforce-peer-");
        try
        {
            List<string> pages = [];
            foreach (var person in plan.People.Take(count))
            {
                pages.Add(Path.Combine(folder.FullName, $"{person.Key}.html"));
                await File.WriteAllBytesAsync(pages[^1], HtmlRenderer.Render(PersonalStatement.For(person, plan, council)));
            }

            var started = Stopwatch.GetTimestamp();
            using var office = Process.Start(new ProcessStartInfo("soffice",
                [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf:writer_web_pdf_Export",
                    "--outdir", folder.FullName, .. pages])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })!;
            await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync(), office.WaitForExitAsync());
            var made = folder.GetFiles("*.pdf").Length;
            return made == count
                ? count / Stopwatch.GetElapsedTime(started).TotalSeconds
                : throw new InvalidOperationException($"LibreOffice made {made} of {count} statements.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static int Pages(Pack pack) => PackLayout.Draw(pack, new PrintableText()).Pages.Count;

    static (double Seconds, long Bytes) Time(int count, Func<int, byte[]> write)
    {
        long bytes = 0;
        var started = Stopwatch.GetTimestamp();
        Parallel.For(0, count, index => Interlocked.Add(ref bytes, write(index).Length));
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, bytes);
    }

    static double Megabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024d / 1024;
    }

    static (ServicePlan Plan, Council Council) Plan(int people)
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        var council = Council.Read(file => File.Exists(Path.Combine(samples, file)) ? File.OpenRead(Path.Combine(samples, file)) : null,
            new string('0', 64)).Value
            ?? throw new InvalidOperationException("The sample council cannot be read.");
        using var list = new MemoryStream(GeneratedLists.Bytes("csv", people));
        var cells = StaffListReader.Read(list, "list.csv").Value
            ?? throw new InvalidOperationException("The generated list cannot be read.");
        return (TransitionPlan.For(council.Programme.Services[0], cells, council,
            new PlanBasis("000000000000", new string('0', 64), new DateOnly(2026, 11, 23), new byte[PersonKeys.KeyBytes])),
            council);
    }
}
