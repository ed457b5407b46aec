using Workforce.Findings;

namespace Workforce.ReferenceData;

/// <summary>How often a figure changes, so that a missing year can be noticed.</summary>
public enum Cadence
{
    Irregular,
    AnnualJanuary,
    AnnualApril,
    AnnualOctober,
}

/// <summary>
/// One value of a national figure and the legal date it starts on. A null value marks repeal. There are no end dates, so overlaps cannot be
/// written.
/// </summary>
/// <param name="Checked">The day somebody last compared it with its source.</param>
/// <param name="Confidence">high, medium-high or medium, as the source deserves.</param>
public sealed record DatedValue<T>(DateOnly From, T? Value, DateOnly Checked, string Confidence, string Source, string? Note = null);

/// <summary>A figure in force on a date, with what a reader needs to check it.</summary>
/// <param name="CarriedForward">True past the last period that is known; the figure is then the last known one, and a finding says
/// so.</param>
public sealed record Figure<T>(string Title, T Value, DateOnly From, string Confidence, string Source, bool CarriedForward)
{
    /// <summary>Announces a carried-forward figure; empty where the figure is the one in force.</summary>
    public IEnumerable<Finding> Findings => CarriedForward
        ? [new Finding(
            ReferenceFindings.CarriedForward,
            Severity.Warning,
            $"{Title}: the last figure known is of {From:d MMMM yyyy}; it is carried forward.",
            Location.Everything,
            "Check whether a newer figure has been agreed, and load it before any figure that rests on it is relied on.")]
        : [];
}

/// <summary>A national figure over time: strict, dated and sourced. See reference-data/ and CONTRIBUTING.md.</summary>
public sealed record DatedSeries<T>(string Id, string Title, string Unit, Cadence Cadence, DateOnly ReviewBy,
    IReadOnlyList<DatedValue<T>> Values)
{
    /// <summary>
    /// The day after the last period that is known: a year after the last start for yearly figures, else the review date.
    /// </summary>
    public DateOnly KnownUntil => Cadence == Cadence.Irregular ? ReviewBy : Values[^1].From.AddYears(1);

    /// <summary>What is in force on a date, for somebody who checks the figures.</summary>
    public FigureStatus StatusOn(DateOnly date)
    {
        var value = On(date) is { } figure ? Values.Last(candidate => candidate.From == figure.From) : null;
        return new(Id, Title, value?.From, value?.Checked, value?.Confidence, value?.Source,
            value is not null && date >= KnownUntil && value == Values[^1], ReviewBy);
    }

    /// <summary>The figure in force on a date; null before the first value and after a repeal.</summary>
    public Figure<T>? On(DateOnly date)
    {
        var value = Values.LastOrDefault(candidate => candidate.From <= date);
        return value is { Value: { } figure }
            ? new Figure<T>(Title, figure, value.From, value.Confidence, value.Source, date >= KnownUntil && value == Values[^1])
            : null;
    }
}

/// <summary>What is in force of one national figure on a date; <paramref name="From"/> and the rest are null where nothing is.</summary>
public sealed record FigureStatus(string Id, string Title, DateOnly? From, DateOnly? Checked, string? Confidence, string? Source,
    bool CarriedForward, DateOnly ReviewBy);

public static class ReferenceFindings
{
    /// <summary>The last known figure is used past its period.</summary>
    public const string CarriedForward = "RD_CARRIED_FORWARD";
}
