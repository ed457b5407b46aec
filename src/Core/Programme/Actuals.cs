using System.Globalization;
using CsvHelper;
using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Programme;

/// <summary>Which way a performance figure has to go to be better.</summary>
public enum Better
{
    Higher,
    Lower,
}

/// <summary>A figure by which the council judges its services, month by month.</summary>
/// <param name="Id">As <c>actuals.csv</c> and files name it; matches <c>[a-z0-9-]{2,40}</c>.</param>
/// <param name="Unit">What it counts, such as <c>per 100,000 collections</c>.</param>
public sealed record PerformanceMeasure(string Id, string Name, string Unit, Better Better);

/// <summary>
/// What was so at the end of a month, or in it. <paramref name="Measure"/> is one of the forecast's or a performance figure of the
/// council's.
/// </summary>
/// <param name="Month">Its first day.</param>
public sealed record Actual(string Service, DateOnly Month, string Measure, double Value);

/// <summary>
/// What really happened, month by month, from the optional <c>council/actuals.csv</c> (<c>service,month,measure,value</c>).
/// </summary>
/// <param name="Findings">Rows that were left out, and why.</param>
public sealed record Actuals(IReadOnlyList<Actual> Rows, string Hash, IReadOnlyList<Finding> Findings)
{
    public const string File = "council/actuals.csv";

    /// <summary>A row names no service or measure that is known, or its month or value cannot be read.</summary>
    public const string BadRow = "PR_ACTUAL_BAD_ROW";

    /// <summary>One figure is given more than once.</summary>
    public const string Twice = "PR_ACTUAL_TWICE";

    public static readonly Actuals None = new([], "", []);

    /// <summary>The forecast's measures that can be held against what happened.</summary>
    public static IReadOnlyList<string> ForecastMeasures { get; } = ["serviceHeadcount", "councilHeadcount", "councilFte", "localHeadcount",
        "paybill"];

    /// <summary>Those of months that were over on a date.</summary>
    public Actuals On(DateOnly asAt) => this with { Rows = [.. Rows.Where(row => row.Month.AddMonths(1) <= asAt.AddDays(1))] };

    /// <summary>The months of one figure in order.</summary>
    public IReadOnlyList<Actual> Of(string service, string measure) =>
        [.. Rows.Where(row => row.Service == service && row.Measure == measure).OrderBy(row => row.Month)];

    /// <summary>
    /// The file; a row that cannot be used is left out with a finding at its place. Null where the columns are not there.
    /// </summary>
    /// <param name="content">Null where there is no file.</param>
    /// <param name="programme">Names the services and performance measures; null where it cannot be read itself.</param>
    public static Checked<Actuals?> Read(Stream? content, ProgrammePlan? programme)
    {
        if (content is null || programme is null) return new(None, []);
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        List<(Actual Row, int Line)> rows = [];
        List<Finding> findings = [];
        var line = 1;
        try
        {
            copy.Position = 0;
            using var csv = CsvReader.Create(copy, new CsvReaderOptions { IncludeValuesInExceptions = false }, leaveOpen: true);
            while (csv.Read())
            {
                line++;
                if (!csv.TryGetFieldIndex("service", out var service) || !csv.TryGetFieldIndex("month", out var month)
                    || !csv.TryGetFieldIndex("measure", out var measure) || !csv.TryGetFieldIndex("value", out var value))
                {
                    return Unreadable("does not have the columns service, month, measure and value");
                }

                var (row, faults) = RowOf(csv.GetString(service).Trim(), csv.GetString(month).Trim(), csv.GetString(measure).Trim(),
                    csv.GetString(value).Trim(), programme);
                findings.AddRange(faults.Select(fault => Fault(BadRow, line, fault.Field, fault.What, fault.Remedy)));
                if (row is not null) rows.Add((row, line));
            }
        }
        catch (FormatException)
        {
            return Unreadable($"cannot be read after row {line}");
        }

        foreach (var same in rows.GroupBy(row => (row.Row.Service, row.Row.Month, row.Row.Measure)).Where(same => same.Count() > 1))
            findings.Add(Fault(Twice, same.Last().Line, "value",
                $"gives {same.Key.Measure} of {same.Key.Service} for {same.Key.Month:yyyy-MM} again (first in row {same.First().Line}); neither is used",
                "Keep one of them."));
        return new(new Actuals([.. rows.GroupBy(row => (row.Row.Service, row.Row.Month, row.Row.Measure))
            .Where(same => same.Count() == 1)
            .Select(same => same.Single().Row)],
            ContentHash.Of(copy.ToArray()), findings),
            []);
    }

    static (Actual? Row, IReadOnlyList<(string Field, string What, string Remedy)> Faults) RowOf(string service, string month,
        string measure, string value, ProgrammePlan programme)
    {
        List<(string, string, string)> faults = [];
        if (programme.Services.All(known => known.Id != service))
            faults.Add(("service", $"is for “{service}”, which is no service of the programme", $"Use an id of {ProgrammePlan.File}."));
        if (!DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var of))
            faults.Add(("month", $"has the month “{month}”", "Write it as 2027-04."));
        var employment = ForecastMeasures.Contains(measure);
        if (!employment && programme.Performance?.Any(known => known.Id == measure) != true)
            faults.Add(("measure", $"has the measure “{measure}”",
                $"Use {string.Join(", ", ForecastMeasures)}, or describe it under performance in {ProgrammePlan.File}."));
        if (!double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var figure)
            || !double.IsFinite(figure))
        {
            faults.Add(("value", $"has the value “{value}”, which is no number",
                "Write digits and a point; leave the row out where it is not known."));
        }
        else if (employment && figure < 0)
            faults.Add(("value", $"has {value} for {measure}, which cannot be below 0", "Correct the figure."));
        return (faults.Count == 0 ? new(service, of, measure, figure) : null, faults);
    }

    static Finding Fault(string code, int line, string field, string what, string remedy) =>
        new(code, Severity.Warning, $"{File}: row {line} {what}.", new Location(Row: line, Field: field), remedy);

    static Checked<Actuals?> Unreadable(string what) =>
        new(null, [new(CouncilFindings.FileUnreadable, Severity.Blocking, $"{File} {what}.", Location.Everything,
            "Write one row for each service, month and measure under the headings service,month,measure,value.")]);
}
