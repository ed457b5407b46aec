using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.StaffLists;

namespace Workforce.Benchmarks;

/// <summary>
/// Composes and prints personal statements and union packs of a generated service, as a step does, on every processor: documents a second,
/// bytes of a statement and the most memory the process held. LibreOffice's mail merge is not run: the same content has no form it could merge.
/// </summary>
static class PacksBenchmark
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    sealed record Figures(int Processors, int Statements, double StatementsPerSecond, double HtmlStatementsPerSecond, long BytesPerStatement, int UnionPacks, double UnionPacksPerSecond, double PeakMegabytes, double BeforeMegabytes);

    public static async Task<string> RunAsync(bool quick, TextWriter table)
    {
        var (plan, council) = Plan(quick ? 1_000 : 10_000);
        var before = Megabytes();
        _ = PdfRenderer.Render(UnionPack.For(plan, council));
        _ = PdfRenderer.Render(PersonalStatement.For(plan.People[0], plan, council));
        var (seconds, bytes) = Time(plan.People.Count, index => PdfRenderer.Render(PersonalStatement.For(plan.People[index], plan, council)).Value);
        var (htmlSeconds, _) = Time(plan.People.Count, index => HtmlRenderer.Render(PersonalStatement.For(plan.People[index], plan, council)));
        var packs = quick ? 50 : 400;
        // What is timed is the writing of a pack; a service has tens of people, so the plan is one of 60.
        var (ofAService, _) = Plan(60);
        var (packSeconds, _) = Time(packs, _ => PdfRenderer.Render(UnionPack.For(ofAService, council)).Value);
        var result = new Figures(Environment.ProcessorCount, plan.People.Count, plan.People.Count / seconds, plan.People.Count / htmlSeconds, bytes / plan.People.Count, packs, packs / packSeconds, Megabytes(), before);
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Statements:N0} personal statements on {result.Processors} processors: {result.StatementsPerSecond:N0} a second as PDF, {result.HtmlStatementsPerSecond:N0} as HTML; {result.BytesPerStatement:N0} bytes each as PDF."));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.UnionPacks:N0} union packs: {result.UnionPacksPerSecond:N0} a second."));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Peak memory {result.PeakMegabytes:N0} MB, of which the plan and the program took {result.BeforeMegabytes:N0} MB before."));
        return JsonSerializer.Serialize(result, Indented);
    }

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
        var council = Council.Read(file => File.Exists(Path.Combine(samples, file)) ? File.OpenRead(Path.Combine(samples, file)) : null, new string('0', 64)).Value
            ?? throw new InvalidOperationException("The sample council cannot be read.");
        using var list = new MemoryStream(GeneratedLists.Bytes("csv", people));
        var cells = StaffListReader.Read(list, "list.csv").Value ?? throw new InvalidOperationException("The generated list cannot be read.");
        return (TransitionPlan.For(council.Programme.Services[0], cells, council, new PlanBasis("000000000000", new string('0', 64), new DateOnly(2026, 11, 23), new byte[PersonKeys.KeyBytes])), council);
    }
}
