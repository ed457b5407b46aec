using System.Globalization;
using System.Text;
using Bogus;

namespace Workforce.Samples;

/// <summary>
/// Fernhollow Landscapes Ltd: semicolons, dates as day numbers, salaries and weekly wages in one column, and totals carried forward
/// at the foot of each printed page.
/// </summary>
static class ParksGrounds
{
    const decimal FullTimeWeek = 38;
    const int LinesOnAPage = 14;

    static readonly Post[] Posts =
    [
        new("Office", "Contracts Manager - Grounds", 1, 22.90m, 38),
        new("Office", "Business Development Manager", 1, 24.10m, 38),
        new("Office", "Supvr (Parks)", 2, 17.70m, 38),
        new("Parks", "Charge Hand Gardener", 3, 15.60m, 38),
        new("Parks", "Gardener/Driver", 5, 14.30m, 38),
        new("Parks", "Gdnr", 5, 14.05m, 38, 38, 30, 24),
        new("Parks", "Grnds Maint Op", 7, 13.10m, 38, 38, 38, 30),
        new("Parks", "Playground Insp.", 1, 14.90m, 38),
        new("Sports turf", "Groundsman (Fine Turf)", 2, 14.45m, 38),
        new("Verges", "Ride-on Mower Dvr", 3, 13.70m, 38),
        new("Verges", "Strimmer Op (Seasonal)", 5, 12.95m, 38),
        new("Trees", "Tree Surgeon/Climber", 2, 16.95m, 38),
        new("Trees", "Arb Groundsman", 1, 13.60m, 38),
        new("Cemeteries", "Gravedigger", 1, 14.20m, 38),
    ];

    public static SampleList Make()
    {
        var people = new People(seed: 4303, shareOfWomen: 0.16f);
        var roster = new Roster(
            "Emp ref", "Name", "Post", "Team", "Born", "Service from", "Hrs", "Pay", "Status", "Ends", "A/L (days)", "Notice (ER)",
            "Sick pay",
            "Pension", "Home PC", "Remarks");

        foreach (var person in people.Fill(Posts))
            roster.Add(person.Site, Cells(person, roster.NextLine, people.Random));
        roster.Add("Parks", Apprentice(people, roster.NextLine));
        PutInMistakes(roster);

        var content = TextTable.Write(LayOut(roster), ';', new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return new("parks-grounds", "fernhollow_staff_161126.csv", content, roster.Lines.Count());
    }

    static string Reference(int line) => $"FL-{118 + (line * 3):0000}";

    static Cell[] Cells(Person person, int line, Randomizer random)
    {
        var seasonal = person.Title.EndsWith("(Seasonal)", StringComparison.Ordinal);
        var started = seasonal ? new DateOnly(2026, 3, 2).AddDays(7 * random.Number(0, 3)) : person.Started;
        var fromCouncil = started < new DateOnly(2014, 4, 1);
        return
        [
            Reference(line), $"{person.Surname}, {person.Forename}", person.Title, person.Site, Date(person.Born, random),
            Date(started, random),
            Wording.Plain(person.Hours), Pay(person, random), seasonal ? "FTC" : "Perm",
            seasonal ? DayNumber(new(2027, 10, 29)) : default(Cell),
            fromCouncil ? "26 + 8" : "22 + 8", fromCouncil || random.Bool(0.5f) ? $"{(seasonal ? 1 : person.NoticeWeeks)} wk" : "stat.",
            fromCouncil ? "NMC scheme" : "SSP", fromCouncil ? "LGPS" : random.Bool(0.12f) ? "Opted out" : "Aviva GPP",
            person.Home.ToString(),
            fromCouncil ? "TUPE'd from Northmere Council 1/4/2014" : default(Cell),
        ];
    }

    /// <summary>Day numbers, as a date column becomes when it is saved without its format; a few were typed.</summary>
    static string Date(DateOnly date, Randomizer random) => random.Bool(0.15f) ? Wording.ShortYear(date) : DayNumber(date);

    static string DayNumber(DateOnly date) => Cell.Serial(date).ToString(CultureInfo.InvariantCulture);

    /// <summary>Salaries are full-time; weekly wages are what the person gets.</summary>
    static string Pay(Person person, Randomizer random) => person.Site == "Office" || random.Bool(0.4f)
        ? $"{Wording.WholePounds(Wording.Yearly(person.Rate, FullTimeWeek))} pa"
        : $"{Wording.Pounds(Wording.ToPence(person.Rate * person.Hours))} pw";

    static Cell[] Apprentice(People people, int line)
    {
        var person = people.MakeUp(new Post("Parks", "Apprentice Gardener L2", 1, 8.40m, 37));
        return
        [
            Reference(line), $"{person.Surname}, {person.Forename}", person.Title, "Parks", "11 Feb 09", "7 Sep 26", "37",
            $"{Wording.Pounds(37 * 8.40m)} pw", "Apprentice", "6 Sep 28", "22 + 8", "stat.", "SSP", "Not enrolled (age)",
            person.Home.ToString(), "Day release Weds, Northmere College",
        ];
    }

    static void PutInMistakes(Roster roster)
    {
        roster.Spoil(9, "Born", default);
        roster.Spoil(17, "Hrs", default);
        roster.Spoil(21, "Pay", "£463.98 pw"); // 38 hours at last year's National Living Wage
        roster.Spoil(21, "Hrs", "38");
        roster.Spoil(25, "Pension", default);
        roster.Spoil(32, "Ends", "31 Mar 27"); // before the transfer
        roster.Spoil(36, "Service from", "31 Jun 06");

        // Nothing to ask here, but not tidy either.
        roster.Spoil(6, "Status", "perm f/t");
        roster.Spoil(12, "Hrs", roster.Lines.ElementAt(11)[6].Text + "h");
        roster.Spoil(28, "A/L (days)", "30 incl BH");
    }

    static IEnumerable<IEnumerable<Cell>> LayOut(Roster roster)
    {
        yield return ["Fernhollow Landscapes Ltd - Northmere parks and grounds contract"];
        yield return ["Staff list at 16 November 2026; proposed transfer 1 October 2027"];
        yield return [];

        var hours = 0m;
        var page = 0;
        foreach (var lines in roster.Lines.Chunk(LinesOnAPage))
        {
            if (page++ > 0)
            {
                yield return Total("Carried forward", hours);
                yield return [];
                yield return ["Fernhollow Landscapes Ltd", $"Page {page}"];
            }

            yield return [.. roster.Columns];
            if (page > 1)
                yield return Total("Brought forward", hours);
            foreach (var line in lines)
                yield return line;
            hours += lines.Sum(line => decimal.TryParse(line[6].Text?.TrimEnd('h'), CultureInfo.InvariantCulture, out var own) ? own : 0);
        }

        yield return Total("Total", hours);
        yield return [];
        yield return ["Full time is 38 hours a week; apprentices work 37. Everyone is paid all year."];
        yield return ["Pay: pa is full-time salary (£), pw is the person's own weekly wage, both basic."];
        yield return ["A/L: 22 + 8 is 22 days and the 8 bank holidays. FTC = fixed-term contract. stat. = statutory."];
        yield return ["NMC scheme = Northmere Council sick pay, protected (6 months full pay, 6 months half pay)."];
    }

    static Cell[] Total(string words, decimal hours) => [default, words, default, default, default, default, Wording.Plain(hours)];
}
