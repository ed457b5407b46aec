using System.Globalization;
using System.Text;
using Workforce.Storage;

namespace Workforce.Programme;

/// <summary>
/// The dates of a service as an iCalendar file (RFC 5545): whole days, each with its basis. The same timeline gives the same bytes, and a
/// later one changes the same entries.
/// </summary>
public static class Calendar
{
    public const string FileName = "timeline.ics";

    /// <summary>Octets in a line, without its end (RFC 5545 section 3.1).</summary>
    const int LineOctets = 75;

    public static byte[] Write(Service service, IReadOnlyList<Milestone> timeline, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(timeline);
        StringBuilder text = new();
        void Line(string line) => Fold(text, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Workforce//Transfer timeline//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line($"X-WR-CALNAME:{Escaped($"Transfer of {service.Name}")}");
        foreach (var (milestone, number) in timeline.GroupBy(milestone => (milestone.What, milestone.Basis))
            .SelectMany(same => same.Select((milestone, number) => (milestone, number)))
            .OrderBy(entry => entry.milestone.Date))
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{ContentHash.OfParts(service.Id, milestone.Citation ?? milestone.What, $"{milestone.Basis}", number.ToString(CultureInfo.InvariantCulture))[..32]}@{service.Id}.workforce");
            Line($"DTSTAMP:{Date(asAt)}T000000Z");
            Line($"DTSTART;VALUE=DATE:{Date(milestone.Date)}");
            Line($"DTEND;VALUE=DATE:{Date(milestone.Date.AddDays(1))}");
            Line($"SUMMARY:{Escaped($"{service.Name}: {milestone.What}")}");
            Line($"DESCRIPTION:{Escaped(Description(milestone))}");
            Line($"CATEGORIES:{(milestone.Basis == Basis.Law ? "Law" : milestone.Basis == Basis.Contract ? "Contract" : "Council's choice")}");
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static string Description(Milestone milestone)
    {
        var basis = milestone.Basis switch
        {
            Basis.Law => $"Fixed by law: {milestone.Citation}.",
            Basis.Contract => "Fixed by the contract.",
            _ => "The council's own choice; it can move."
        };
        var act = milestone.ActBy < milestone.Date && milestone.Basis != Basis.CouncilChoice
            ? $" It is no working day: act by {milestone.ActBy:d MMMM yyyy}."
            : "";
        return $"{basis}{act}{(milestone.Caution is { } caution ? $" {caution}" : "")} General information, not legal advice.";
    }

    static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal);

    /// <summary>A long line goes on after a line end and a space, and no letter is cut in two.</summary>
    static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
