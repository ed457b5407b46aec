using Workforce.Findings;
using Workforce.ReferenceData;

namespace Workforce.Grading;

/// <summary>A spine in force from a date: points in order, pounds a year for the council's full-time week.</summary>
public sealed record SpineFrom(DateOnly From, string Source, IReadOnlyList<SpinePoint> Points);

/// <summary>
/// A council's own pay spine, where it does not use the national one: the Greater London spines, for example, whose figures each council
/// takes from its own circular. Awards are yearly, so a value past its year is carried forward and said to be.
/// </summary>
public sealed record PaySpine(string Name, IReadOnlyList<SpineFrom> Values)
{
    public const string File = EstablishmentFiles.GradesFile;

    /// <summary>Points are missing between the lowest and the highest.</summary>
    public const string Gap = "GR_SPINE_GAP";

    /// <summary>Points or dates are not in order, or a higher point pays less.</summary>
    public const string OutOfOrder = "GR_SPINE_ORDER";

    /// <summary>The spine in force on a date; null before the first.</summary>
    public Figure<IReadOnlyList<SpinePoint>>? On(DateOnly date) => Values.LastOrDefault(value => value.From <= date) is { } value
        ? new(Name, value.Points, value.From, "as the council states it", value.Source,
            value == Values[^1] && date >= value.From.AddYears(1))
        : null;

    public IEnumerable<Finding> Faults()
    {
        if (Values.Count == 0 || Values.Zip(Values.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
            yield return Fault(OutOfOrder, $"{File}: the dates of the spine {Name} are missing or not in order.");
        foreach (var value in Values)
        {
            var pairs = value.Points.Zip(value.Points.Skip(1)).ToList();
            if (value.Points.Count == 0 || pairs.Any(pair => pair.Second.Point > pair.First.Point + 1))
                yield return Fault(Gap,
                    $"{File}: the spine {Name} of {value.From:d MMMM yyyy} has a gap after point {(value.Points.Count == 0 ? "0" : pairs.First(pair => pair.Second.Point > pair.First.Point + 1).First.Point)}.");
            if (pairs.Find(pair => pair.Second.Point <= pair.First.Point
                || pair.Second.Annual < pair.First.Annual) is { Second: { } second })
            {
                yield return Fault(OutOfOrder,
                    $"{File}: in the spine {Name} of {value.From:d MMMM yyyy}, point {second.Point} is out of order or pays less than the one before it.");
            }
        }
    }

    static Finding Fault(string code, string message) =>
        new(code, Severity.Blocking, message, Location.Everything,
            "Give every point of the spine once, in order, as the circular prints it.");
}
