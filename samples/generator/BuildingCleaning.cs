using System.Text;
using Bogus;

namespace Workforce.Samples;

/// <summary>
/// Sparrowhawk Facilities Ltd: an anonymised list as UTF-16 text with tabs: no names, ages or age bands, outcodes, minutes a day, and the
/// National Living Wage in words for some.
/// </summary>
static class BuildingCleaning
{
    static readonly Post[] Posts =
    [
        new("Civic Centre", "Site Mgr (Cleaning)", 1, 16.20m, 40),
        new("Civic Centre", "Snr Clnr (Nights)", 2, 13.45m, 25, 30),
        new("Civic Centre", "Clnr", 8, 12.71m, 10, 12.5m, 15, 20),
        new("Town Hall", "Cleaning Supvr", 1, 13.95m, 25),
        new("Town Hall", "Cleaning Op", 5, 12.71m, 10, 15),
        new("Libraries (5)", "Mobile Clnr/Dvr", 2, 13.10m, 30, 37.5m),
        new("Libraries (5)", "Clnr", 5, 12.71m, 7.5m, 10),
        new("Depot", "Caretaker/Cleaner", 1, 13.60m, 35),
        new("Depot", "Clnr", 2, 12.71m, 10),
        new("Market Hall", "Washroom Attendant", 2, 12.80m, 20),
        new("Market Hall", "Window Clnr", 1, 14.25m, 24),
    ];

    public static SampleList Make()
    {
        var people = new People(seed: 4505, shareOfWomen: 0.6f);
        var roster = new Roster(
            "Employee", "Role", "Building", "Mins per day", "Days pw", "Hourly rate", "Date joined (contin.)", "Age", "Type", "Hols",
            "Notice",
            "Sickness", "Workplace pension", "Outcode");

        foreach (var person in people.Fill(Posts))
            roster.Add(person.Site, Cells(person, roster.NextLine, people.Random));
        PutInMistakes(roster);

        var content = TextTable.Write(LayOut(roster), '\t', new UnicodeEncoding(bigEndian: false, byteOrderMark: true));
        return new("building-cleaning", "sparrowhawk_anonymised.txt", content, roster.Lines.Count());
    }

    static Cell[] Cells(Person person, int line, Randomizer random)
    {
        var days = person.Hours is 24 ? 4 : 5;
        return
        [
            $"SF{line:000}", person.Title, person.Site, (int)(person.Hours * 60 / days), days, Rate(person.Rate, random),
            random.Bool(0.2f) ? Wording.LongDate(person.Started) : Wording.Slashed(person.Started),
            random.Bool(0.25f) ? Band(person.Age) : person.Age, "Permanent", random.Bool(0.25f) ? "5.6 weeks" : "28 days inc bank hols",
            "statutory", "SSP", Pension(person, random), person.Home.District,
        ];
    }

    static Cell Rate(decimal rate, Randomizer random) => rate switch
    {
        12.71m when random.Bool(0.7f) => "NLW",
        _ => Wording.Pounds(rate),
    };

    static string Band(int age) => age switch
    {
        < 25 => "16-24",
        >= 65 => "65+",
        _ => $"{((age - 5) / 10 * 10) + 5}-{((age - 5) / 10 * 10) + 14}",
    };

    static string Pension(Person person, Randomizer random) => person switch
    {
        { Hours: < 15 } when random.Bool(0.6f) => "not eligible - earnings",
        _ when random.Bool(0.1f) => "Opted Out",
        _ => "NEST",
    };

    static void PutInMistakes(Roster roster)
    {
        roster.Spoil(6, "Age", default);
        roster.Spoil(10, "Mins per day", "tbc");
        roster.Spoil(15, "Hourly rate", "£12.21"); // last year's National Living Wage
        roster.Spoil(21, "Date joined (contin.)", "02/03/2026");
        roster.Spoil(21, "Type", "Temp to 30/06/2027"); // the day before the transfer
        roster.Spoil(23, "Workplace pension", default);
        roster.Spoil(27, "Employee", "SF026"); // as line 26
    }

    static IEnumerable<IEnumerable<Cell>> LayOut(Roster roster) =>
    [
        ["Sparrowhawk Facilities Ltd: Northmere building cleaning - anonymised employee list"],
        ["As at", "16 November 2026"],
        ["Anticipated transfer date", "1 July 2027"],
        [],
        [.. roster.Columns],
        .. roster.Lines,
        [],
        ["Full-time week 40 hours. All posts are paid 52 weeks a year."],
        ["NLW = National Living Wage, £12.71 an hour from 1 April 2026."],
        ["Names, dates of birth and full postcodes will follow with the final list, 28 days before transfer."],
    ];
}
