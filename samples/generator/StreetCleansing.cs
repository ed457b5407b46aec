namespace Workforce.Samples;

/// <summary>
/// Brackenfold Environmental Ltd: one sheet by depot, hourly pay, headings over two merged rows, subtotals, a legend below, and one
/// person on a hidden row.
/// </summary>
static class StreetCleansing
{
    const string Millbrook = "Millbrook Depot";
    const string Station = "Station Yard Depot";
    const string Nights = "Quarry Road (nights)";
    const int HiddenLine = 58;

    static readonly Post[] Posts =
    [
        new(Millbrook, "Contract Mgr", 1, 24.35m, 39),
        new(Millbrook, "Regional Bid Manager", 1, 25.60m, 39),
        new(Millbrook, "Area Supvr - Cleansing", 1, 18.20m, 39),
        new(Millbrook, "Chargehand", 2, 14.95m, 39),
        new(Millbrook, "HGV Dvr Cl.2 (Large Swpr)", 3, 15.85m, 39, 39, 44),
        new(Millbrook, "Compact Swpr Dvr", 3, 14.10m, 39),
        new(Millbrook, "Op - Street Sweeper", 11, 12.85m, 39, 39, 39, 24, 20),
        new(Millbrook, "Op - Litter Picker", 4, 12.75m, 39, 20, 16),
        new(Millbrook, "Depot Clerk", 1, 13.40m, 30),
        new(Station, "Area Supvr - Cleansing", 1, 18.20m, 39),
        new(Station, "Chargehand", 2, 14.95m, 39),
        new(Station, "Compact Swpr Dvr", 3, 14.10m, 39),
        new(Station, "Op - Street Sweeper", 9, 12.85m, 39, 39, 39, 30, 20),
        new(Station, "Barrow Op (Town Ctr)", 4, 12.85m, 39, 39, 25),
        new(Station, "Fly Tip Crew Dvr 3.5t", 2, 13.95m, 39),
        new(Station, "Fly Tip Loader", 3, 13.05m, 39),
        new(Station, "Yard Person", 1, 12.80m, 39),
        new(Nights, "Night Chargehand", 1, 15.60m, 40),
        new(Nights, "HGV Dvr Cl.2 (Nights)", 2, 16.60m, 40),
        new(Nights, "Op - Street Sweeper (Nights)", 9, 13.65m, 40, 40, 32),
        new(Nights, "Jet Wash / Graffiti Op", 4, 13.75m, 40),
        new(Nights, "Plant Fitter", 2, 17.90m, 40),
    ];

    public static SampleList Make()
    {
        var people = new People(seed: 4101, shareOfWomen: 0.14f);
        var roster = new Roster(
            "Line", "Clock No.", "Surname", "Forename", "Sex", "Job title", "Contract", "Hrs p/w", "£ per hour", "Av. o/t hrs p/w",
            "D.O.B.",
            "Cont. service from", "Leave", "Notice (from Co.)", "Sick pay", "Pension", "Home postcode", "Remarks");

        foreach (var person in people.Fill(Posts))
            roster.Add(person.Site, Cells(person, roster.NextLine, people.Random));
        PutInMistakes(roster);
        AddOthers(roster);

        return new("street-cleansing", "brackenfold-tupe-schedule-161126.xlsx", LayOut(roster), Posts.Sum(post => post.Count));
    }

    static Cell[] Cells(Person person, int line, Bogus.Randomizer random) =>
    [
        line, 20017 + (line * 13), person.Surname, person.Forename, person.IsWoman ? "F" : "M", person.Title, "Perm", person.Hours,
        Cell.Money(person.Rate), person.Hours >= 39 && random.Bool(0.4f) ? random.Number(1, 6) : default(Cell),
        random.Bool(0.1f) ? Wording.Dotted(person.Born) : person.Born,
        random.Bool(0.1f) ? Wording.LongDate(person.Started) : person.Started,
        person.YearsServed >= 5 ? "24 + BH" : "20 + BH", random.Bool(0.5f) ? $"{person.NoticeWeeks} wks" : "Statutory",
        person.Started.Year < 2012 ? "13 wks full / 13 half" : "SSP", Pension(person, random), person.Home.ToString(), default,
    ];

    static string Pension(Person person, Bogus.Randomizer random) => person switch
    {
        { Started.Year: < 2004 } => "LGPS (admitted body)",
        _ when random.Bool(0.13f) => "Opted out",
        _ => "NEST",
    };

    /// <summary>About one line in eight, as such lists have.</summary>
    static void PutInMistakes(Roster roster)
    {
        roster.Spoil(12, "D.O.B.", default);
        roster.Spoil(16, "£ per hour", Cell.Money(12.21m)); // last year's National Living Wage
        roster.Spoil(19, "Cont. service from", "31/04/2019");
        roster.Spoil(24, "Hrs p/w", "TBC");
        roster.Spoil(30, "Clock No.", 20017 + (29 * 13)); // as line 29
        roster.Spoil(36, "Pension", default);
        roster.Spoil(41, "Home postcode", "n/k");
        roster.Spoil(60, "Hrs p/w", 52);
        roster.Spoil(63, "Pension", default);

        // Nothing to ask here, but not tidy either.
        roster.Spoil(8, "Hrs p/w", "39 hrs");
        roster.Spoil(9, "Leave", "32 inc BH");
        var home = Postcodes.LiveByArea["WX"].First();
        roster.Spoil(14, "Home postcode", (home.District + home.Inward).ToLowerInvariant());
        roster.Spoil(22, "Contract", "FT Perm");
        roster.Spoil(33, "D.O.B.", new DateOnly(1971, 6, 23));
        roster.Spoil(33, "Cont. service from", new DateOnly(1999, 5, 10));
        roster.Spoil(33, "Sick pay", "13 wks full / 13 half");
        roster.Spoil(33, "Notice (from Co.)", "12 wks");
        roster.Spoil(33, "Remarks", "Long service award 2024");
        roster.Spoil(38, "Cont. service from", new DateOnly(2013, 8, 5));
        roster.Spoil(38, "Notice (from Co.)", "12 wks");
        roster.Spoil(38, "Remarks", "TUPE in from Larkrise Waste 01/04/2016");
        roster.Spoil(50, "£ per hour", "£13.95 p/h");
        roster.Spoil(HiddenLine, "Remarks", "L/T sick");
    }

    /// <summary>Lines of nobody who transfers: agency workers, an open post, and a leaver.</summary>
    static void AddOthers(Roster roster)
    {
        roster.Spoil(69, "Remarks", "Resigned - last day 18/12/2026");
        foreach (var name in (string[])["Lomax", "Petrescu", "Olusanya"])
        {
            roster.Add(
                Nights, roster.NextLine, $"AGY{roster.NextLine}", name, default, default, "Op - Street Sweeper", "Agency", 39,
                Cell.Money(16.90m),
                default, default, new DateOnly(2026, 6, 1), default, default, default, default, default,
                "Hollin Recruitment - charge rate");
        }

        roster.Add(
            Nights, roster.NextLine, default, "VACANT", default, default, "HGV Dvr Cl.2 (Nights)", "Perm", 40, Cell.Money(16.60m), default,
            default,
            default, default, default, default, default, default, "Post advertised");
    }

    static byte[] LayOut(Roster roster)
    {
        var workbook = new Workbook();
        var sheet = workbook.AddSheet("TUPE Schedule");
        sheet.Merge($"A{sheet.Add(Cell.Heading("COMMERCIAL IN CONFIDENCE - contains personal data - do not copy or forward"))}:R1");
        sheet.Merge($"A{sheet.Add(Cell.Heading("Brackenfold Environmental Ltd - Northmere street cleansing contract"))}:R2");
        sheet.Add("Employee information correct as at 16 November 2026");
        sheet.Add("Proposed transfer date: 1 April 2027");
        sheet.Skip();

        var groups = sheet.Add(
            "Employee", default, default, default, default, "Post", default, "Hours and basic pay", default, default, "Dates", default,
            "Terms and conditions", default, default, default, "Home postcode", "Remarks");
        sheet.Add(roster.Columns.Take(16).Select(Cell.Heading));
        foreach (var (first, last) in (ReadOnlySpan<(char, char)>)[('A', 'E'), ('F', 'G'), ('H', 'J'), ('K', 'L'), ('M', 'P')])
            sheet.Merge($"{first}{groups}:{last}{groups}");
        foreach (var column in "QR")
            sheet.Merge($"{column}{groups}:{column}{groups + 1}");

        var subtotals = new List<(int Row, int Heads, decimal Hours)>();
        foreach (var (site, lines) in roster.BySite)
            subtotals.Add(AddDepot(sheet, site, lines));

        sheet.Add(
            default, default, "GRAND TOTAL", default, default, $"{subtotals.Sum(total => total.Heads)} lines", default,
            Cell.Formula(string.Join('+', subtotals.Select(total => $"H{total.Row}")), subtotals.Sum(total => total.Hours)));
        sheet.Skip();
        foreach (var note in Legend)
            sheet.Add(note);
        return workbook.ToBytes();
    }

    static (int Row, int Heads, decimal Hours) AddDepot(Sheet sheet, string site, IReadOnlyList<Cell[]> lines)
    {
        var heading = sheet.Add(Cell.Heading(site.ToUpperInvariant()));
        sheet.Merge($"A{heading}:R{heading}");
        foreach (var line in lines)
        {
            var row = sheet.Add(line);
            if (line[0].Number == HiddenLine)
                sheet.HideRow(row);
        }

        // SUM leaves out hours written as text, as Excel's does.
        var hours = lines.Where(line => line[7].Kind == CellKind.Number).Sum(line => line[7].Number);
        var total = sheet.Add(
            default, default, $"Sub-total {site}", default, default, $"{lines.Count} lines", default,
            Cell.Formula($"SUM(H{heading + 1}:H{heading + lines.Count})", hours));
        return (total, lines.Count, hours);
    }

    static readonly string[] Legend =
    [
        "Full time is 39 hours a week on days and 40 on nights. All staff are paid weekly for 52 weeks of the year.",
        "£ per hour is basic pay; the night rate is shown in full. Overtime is at time and a third and is not guaranteed.",
        "Leave is in days for a full-timer; BH = the 8 bank holidays.",
        "Sick pay: SSP unless shown; '13 wks full / 13 half' is the protected council scheme.",
        "Agency = supplied by an agency, for information only.",
    ];
}
