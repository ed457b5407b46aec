using System.Diagnostics;
using System.Globalization;
using Workforce.Programme;

namespace Workforce.Benchmarks;

/// <summary>
/// Places 25 services in 48 months within a limit on people and one on work in each month, several programmes of random costs, sizes and
/// predecessors, as far as <c>workforce sequence</c> looks; and how many of the answers are proven to be the cheapest.
/// </summary>
static class SequenceBenchmark
{
    const int Services = 25;
    const int Months = 48;

    sealed record Figures(int Services, int Months, int Programmes, int Proven, double MedianSeconds, double WorstSeconds, double WorstGap);

    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        var programmes = quick ? 2 : 12;
        Solve(0);
        List<(double Seconds, SequenceSolution Solution)> answers = [.. Enumerable.Range(1, programmes).Select(Solve)];
        var seconds = answers.Select(answer => answer.Seconds).Order().ToList();
        Figures figures = new(Services, Months, programmes, answers.Count(answer => answer.Solution.Proven), seconds[programmes / 2],
            seconds[^1], answers.Max(answer => Gap(answer.Solution)));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{programmes} programmes of {Services} services x {Months} months: median {figures.MedianSeconds:0.00} s, worst {figures.WorstSeconds:0.00} s; {figures.Proven} proven cheapest, the others within {figures.WorstGap:0.0%}."));
        return Measured.Of(figures, new Line(
            $"sequencing, {Services} services x {Months} months, {programmes} programmes",
            string.Create(CultureInfo.InvariantCulture,
                $"worst {Measured.Seconds(figures.WorstSeconds)}; {figures.Proven} proven, the others within {figures.WorstGap:0.0%}"),
            "",
            null));
    }

    static double Gap(SequenceSolution solution) => solution.Proven ? 0 : (solution.Cost - solution.Bound) / solution.Cost;

    static (double Seconds, SequenceSolution Solution) Solve(int seed)
    {
        var random = new Random(seed);
        List<SequenceItem> items = [.. Enumerable.Range(0, Services).Select(item => Item(random, item))];
        var started = Stopwatch.GetTimestamp();
        var solution = SequenceSolver.Solve(items, [.. Enumerable.Repeat(120.0, Months), .. Enumerable.Repeat(45.0, Months)],
            TransferSequence.Most);
        if (solution.Months is null) throw new InvalidOperationException("Nothing fits the programme that is timed.");
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, solution);
    }

    static SequenceItem Item(Random random, int item)
    {
        var (people, days, slope, best, first) = (random.Next(10, 90), random.Next(5, 40), random.Next(1, 20), random.Next(Months),
            random.Next(Months / 3));
        double Cost(int month) => month < first ? double.PositiveInfinity : (slope * Math.Abs(month - best)) + (month * 0.5);
        (int, double)[] Uses(int month) =>
            month == 0 ? [(0, people), (Months, days)] : [(month, people), (Months + month, days / 2.0), (Months + month - 1, days / 2.0)];
        return new([.. Enumerable.Range(0, Months).Select(Cost)], item > 1 && random.Next(4) == 0 ? [item - 2] : [],
            [.. Enumerable.Range(0, Months).Select(Uses)]);
    }
}
