using System.Diagnostics;
using System.Text.Json;
using Workforce.StaffLists;

namespace Workforce.Benchmarks;

/// <summary>One list of one size, measured in a process of its own so that its peak memory is its own.</summary>
/// <param name="CellsSeconds">Bytes to cells only, median.</param>
/// <param name="Seconds">Bytes to records and findings, median.</param>
/// <param name="BestSeconds">The fastest repeat.</param>
/// <param name="ColdSeconds">Bytes to records and findings, the first thing a fresh process does: half of it is compiling.</param>
/// <param name="PeakMegabytes">Of the whole process, file included, once the list has been read for the first time.</param>
/// <param name="IdleMegabytes">Of the process with the file in memory, before it reads it.</param>
sealed record ReadingCase(string Format, int Rows, int Repeats, double CellsSeconds, double Seconds, double BestSeconds, double ColdSeconds,
    double PeakMegabytes, double IdleMegabytes)
{
    /// <summary>Enough calls that the compiler has settled everything before the first measurement.</summary>
    const int WarmUps = 60;

    const int WarmUpRows = 2_000;

    public double RowsPerSecond => Rows / Seconds;

    public double BestRowsPerSecond => Rows / BestSeconds;

    public static void Run(string format, int rows, int repeats, string file)
    {
        var bytes = File.ReadAllBytes(file);
        var idle = Peak();
        var cold = Read(bytes);
        var peak = Peak();
        var warmUp = GeneratedLists.Bytes(format, WarmUpRows);
        for (var i = 0; i < WarmUps; i++) Read(warmUp);
        var times = new List<(double Cells, double All)>();
        for (var i = 0; i < repeats; i++) times.Add(Read(bytes));
        var all = times.Select(time => time.All).Order().ToList();
        var result = new ReadingCase(format, rows, repeats, times.Select(time => time.Cells).Order().ElementAt(repeats / 2),
            all[repeats / 2], all[0], cold.All, peak, idle);
        Console.WriteLine(JsonSerializer.Serialize(result));
    }

    static (double Cells, double All) Read(byte[] bytes)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var raw = StaffListReader.Read(new MemoryStream(bytes), "list").Value
            ?? throw new InvalidOperationException("The list was refused.");
        var cells = watch.Elapsed.TotalSeconds;
        var list = StaffListParser.Parse(raw).Value ?? throw new InvalidOperationException("No people were found.");
        var all = watch.Elapsed.TotalSeconds;
        GC.KeepAlive(list);
        return (cells, all);
    }

    static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024.0 / 1024;
    }
}
