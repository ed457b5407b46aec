using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workforce.Packs;
using Workforce.Programme;

namespace Workforce.Portal.Overview;

/// <summary>
/// The order of transfers as the page and its files show it, and months that somebody pins in the page's address to see what it would cost.
/// </summary>
static class SequenceTable
{
    public static readonly IReadOnlyList<string> Headings = ["Service", "Month", "People", "Benefits forgone", "Contract"];

    /// <summary>People and pounds.</summary>
    public const int FiguresFrom = 2;

    public static IEnumerable<IReadOnlyList<string>> Rows(SequencePlan plan) => plan.Services.Select(service => (IReadOnlyList<string>)
        [service.Name, Text(service.Month), Wording.Number((decimal)service.People), Wording.Pounds(service.Delay),
            Wording.Pounds(service.Contract)]);

    public static readonly IReadOnlyList<string> LimitHeadings = ["Limit", "At most", "Binds in", "One more would save"];

    public static IEnumerable<IReadOnlyList<string>> Limits(SequencePlan plan) => plan.Limits.Select(limit => (IReadOnlyList<string>)
        [limit.Name, Wording.Number(limit.Most), limit.Tight.Count == 0 ? "never" : string.Join(", ", limit.Tight),
            limit.OneMore is { } saved ? Wording.Pounds(saved) : "not worked out to the end"]);

    static string Text(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Services whose month is chosen, each with the months of its own window.</summary>
    public static IReadOnlyList<(string Id, string Name, IReadOnlyList<(string Value, string Text)> Months)> Choices(
        ProgrammePlan programme)
    {
        if (programme.Sequencing is not { } capacity || !TryMonth(capacity.From, out var first) || capacity.Months is < 1 or > 240)
            return [];
        var months = Enumerable.Range(0, capacity.Months).Select(first.AddMonths).ToList();
        return
        [
            .. programme.Services.Where(IsChosen).Select(service => (service.Id, service.Name, (IReadOnlyList<(string, string)>)
            [
                .. months.Where(month => (!TryMonth(service.Sequencing!.Earliest, out var earliest) || month >= earliest)
                    && (!TryMonth(service.Sequencing.Latest, out var latest) || month <= latest))
                    .Select(month => (month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Text(month))),
            ])),
        ];
    }

    static bool IsChosen(Service service) =>
        service is { Stage: < Stage.InHouse, Sequencing: not null }
            and not { Stage: Stage.Consulting or Stage.Transferring, TransferDate: not null };

    static bool TryMonth(string? text, out DateOnly month) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);

    /// <summary>The pins of an address: services and months that the choices have; anything else is left out.</summary>
    public static IReadOnlyDictionary<string, string> Pins(IQueryCollection query, ProgrammePlan programme) => Choices(programme)
        .Where(choice => choice.Months.Any(month => month.Value == query[choice.Id].ToString()))
            .ToDictionary(choice => choice.Id, choice => query[choice.Id].ToString(), StringComparer.Ordinal);

    /// <summary>The programme with those services held to their months.</summary>
    public static ProgrammePlan Pinned(ProgrammePlan programme, IReadOnlyDictionary<string, string> pins) => programme with
    {
        Services = [.. programme.Services.Select(service => pins.TryGetValue(service.Id, out var month)
            ? service with { Sequencing = service.Sequencing! with { Earliest = month, Latest = month } }
            : service)],
    };
}
