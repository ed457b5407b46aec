using System.Globalization;
using Workforce.Packs.Pdf.Fonts;
using Workforce.Packs.Pdf.Layout;
using Workforce.Programme;

namespace Workforce.Packs.Charts;

/// <summary>
/// The dates of one service in order, each at its place in time. What the law fixes is a square, what the contract fixes a diamond, what
/// the council has chosen a ring.
/// </summary>
public static class TimelineChart
{
    public const string FileName = "timeline.svg";

    const double Row = 15, Top = 34, Size = 4, DateSpace = 56, NameSpace = 0.5;

    public static PictureChart Of(Service service, IReadOnlyList<Milestone> timeline)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(timeline);
        var dates = timeline.OrderBy(milestone => milestone.Date).ToList();
        var title = $"{service.Name}: dates of the transfer";
        Table figures = new(title, [new("Date"), new("What", 2.4), new("Fixed by", 1.2)],
            [.. dates.Select(date => (IReadOnlyList<string>)[Wording.Date(date.Date), date.What, Fixed(date)])]);
        if (dates.Count == 0)
            return new(title, "No date is known yet.", new(30, [new ChartText(new(0, 18), "No transfer date yet, so no date to show")]),
                figures);
        var (first, last) = (dates[0].Date, dates[^1].Date);
        var left = DateSpace + (ChartPicture.Width * NameSpace) + 8;
        double X(DateOnly date) =>
            last == first
                ? left
                : left + ((ChartPicture.Width - left - Size) * (date.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber));
        var bottom = Top + (dates.Count * Row);
        List<ChartShape> shapes = [.. Legend(), .. Years(first, last, X, bottom)];
        if (service.TransferDate is { } transfer && transfer >= first && transfer <= last)
            shapes.Add(new ChartLine([new(X(transfer), Top - 6), new(X(transfer), bottom)], ChartInk.Accent, 1.2));
        for (var at = 0; at < dates.Count; at++)
        {
            var middle = Top + ((at + 0.5) * Row);
            shapes.Add(new ChartLine([new(0, middle + (Row / 2)), new(ChartPicture.Width, middle + (Row / 2))], ChartInk.Rule, 0.3));
            shapes.Add(new ChartText(new(0, middle + 3), dates[at].Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture), Bold: true));
            shapes.Add(new ChartText(new(DateSpace, middle + 3),
                OneLine.Fit(dates[at].What, Face.Regular, ChartPicture.TextSize, ChartPicture.Width * NameSpace)));
            shapes.AddRange(Mark(X(dates[at].Date), middle, dates[at].Basis));
        }

        var alternative =
            $"Timeline with {dates.Count} dates from {Wording.Date(first)} to {Wording.Date(last)}: {dates.Count(date => date.Basis == Basis.Law)} fixed by law, {dates.Count(date => date.Basis == Basis.Contract)} by the contract, {dates.Count(date => date.Basis == Basis.CouncilChoice)} chosen by the council.";
        return new(title, alternative, new(bottom + 4, shapes), figures);
    }

    /// <summary>Every service of a programme on a line of its own, without what lies years after the transfers.</summary>
    public static PictureChart Programme(IReadOnlyList<(Service Service, IReadOnlyList<Milestone> Dates)> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        const string title = "The programme’s dates, service by service";
        var until = services.Max(row => row.Service.TransferDate ?? row.Service.ContractEnd).AddMonths(13);
        var rows = services.Select(row => (row.Service,
            Dates: row.Dates.Where(date => date.Date <= until).OrderBy(date => date.Date).ToList()))
            .Where(row => row.Dates.Count > 0)
            .ToList();
        var (first, last) = (rows.Min(row => row.Dates[0].Date), rows.Max(row => row.Dates[^1].Date));
        var left = rows.Max(row => ChartFrame.Width(ChartFrame.Fit(row.Service.Name), Face.Bold)) + 14;
        double X(DateOnly date) =>
            left + ((ChartPicture.Width - left - Size - 2) * (date.DayNumber - first.DayNumber) / Math.Max(1,
                last.DayNumber - first.DayNumber));
        const double row = 20;
        var bottom = Top + (rows.Count * row);
        List<ChartShape> shapes = [.. Legend(), .. Years(first, last, X, bottom)];
        for (var at = 0; at < rows.Count; at++)
        {
            var middle = Top + ((at + 0.5) * row);
            shapes.Add(new ChartLine([new(0, middle + (row / 2)), new(ChartPicture.Width, middle + (row / 2))], ChartInk.Rule, 0.3));
            shapes.Add(new ChartText(new(0, middle + 3), ChartFrame.Fit(rows[at].Service.Name), Bold: true));
            shapes.AddRange(rows[at].Dates.SelectMany(date => Mark(X(date.Date), middle, date.Basis)));
            if (rows[at].Service.TransferDate is { } transfer)
                shapes.Add(new ChartLine([new(X(transfer), middle - 9), new(X(transfer), middle + 9)], ChartInk.Accent, 2));
        }

        Table figures = new(
            title, [new("Service", 1.6), new("Contract ends"), new("Transfer"), new("Dates fixed by law", Numeric: true),
                new("Chosen by the council", Numeric: true)],
            [.. rows.Select(each => (IReadOnlyList<string>)[each.Service.Name, Wording.Date(each.Service.ContractEnd),
                each.Service.TransferDate is { } transfer ? Wording.Date(transfer) : "not decided", Count(each.Dates, Basis.Law),
                Count(each.Dates, Basis.CouncilChoice)])]);
        return new(title,
            $"Timeline of {rows.Count} services from {Wording.Date(first)} to {Wording.Date(last)}, with the transfers: {string.Join("; ", rows.Select(each => $"{each.Service.Name} {(each.Service.TransferDate is { } transfer ? Wording.Date(transfer) : "not decided")}"))}.",
            new(bottom + 4, shapes), figures);
        static string Count(List<Milestone> dates, Basis basis) => Wording.Number((decimal)dates.Count(date => date.Basis == basis));
    }

    static string Fixed(Milestone milestone) =>
        milestone.Basis switch { Basis.Law => milestone.Citation ?? "law", Basis.Contract => "the contract", _ => "the council’s choice" };

    static IEnumerable<ChartShape> Years(DateOnly first, DateOnly last, Func<DateOnly, double> x, double bottom)
    {
        for (var year = first.Year + 1; year <= last.Year; year++)
        {
            var at = x(new DateOnly(year, 1, 1));
            yield return new ChartLine([new(at, Top - 6), new(at, bottom)], ChartInk.Rule, 0.6);
            yield return new ChartText(new(at, Top - 9), year.ToString(CultureInfo.InvariantCulture), ChartSide.Middle);
        }
    }

    static IEnumerable<ChartShape> Legend()
    {
        var x = Size + 1;
        foreach (var (basis, name) in ((Basis, string)[])[(Basis.Law, "fixed by law"), (Basis.Contract, "fixed by the contract"),
            (Basis.CouncilChoice, "chosen by the council")])
        {
            foreach (var shape in Mark(x, 8, basis)) yield return shape;
            yield return new ChartText(new(x + 9, 11), name);
            x += ChartFrame.Width(name) + 28;
        }

        yield return new ChartLine([new(x, 3), new(x, 13)], ChartInk.Accent, 1.2);
        yield return new ChartText(new(x + 7, 11), "the transfer");
    }

    static IEnumerable<ChartShape> Mark(double x, double y, Basis basis) => basis switch
    {
        Basis.Law => [ChartArea.Rectangle(x - Size, y - Size, 2 * Size, 2 * Size, ChartInk.Ink)],
        Basis.Contract =>
            [new ChartArea([new(x, y - Size - 1), new(x + Size + 1, y), new(x, y + Size + 1), new(x - Size - 1, y)], ChartInk.Accent)],
        _ => [new ChartDot(new(x, y), Size, ChartInk.Ink), new ChartDot(new(x, y), Size - 1.3, ChartInk.Paper)],
    };
}
