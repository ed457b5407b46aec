using Bogus;

namespace Workforce.Samples;

/// <summary>
/// Ladle &amp; Larder Catering Ltd: a Windows-1252 export with hours a day, term-time weeks, pay with its period in the next column,
/// and an age in place of some dates of birth.
/// </summary>
static class SchoolCatering
{
    const decimal FullTimeWeek = 37.5m;

    static readonly string[] Schools =
    [
        "Alder Road Primary", "Canal Street Primary", "Fenwick Juniors", "Harrowmere Infants", "Kestrel Park Academy", "Limebarrow Primary",
        "Mossgill Special", "St Cuthwin’s RC Primary", "Tolhurst High", "Weir Lane Primary",
    ];

    static readonly Post[] Posts =
    [
        new("Area office", "Area Mgr - Schools", 1, 21.40m, 37.5m),
        new("Area office", "Menu & Nutrition Development Lead", 1, 19.80m, 30),
        new("Area office", "Contracts Administrator", 1, 13.60m, 25),
        new("Mobile", "Relief Cook", 2, 14.05m, 27.5m, 30),
        .. Schools.Select(school => new Post(school, school == "Tolhurst High" ? "Unit Manager" : "Cook Supvr", 1, 15.10m, 30, 32.5m)),
        new("Tolhurst High", "2nd Cook", 1, 13.35m, 30),
        new("Kestrel Park Academy", "Asst Cook", 1, 13.35m, 27.5m),
        new("Limebarrow Primary", "Asst Cook", 1, 13.35m, 25),
        new("Tolhurst High", "Till Op / Kitchen Asst", 2, 12.90m, 17.5m, 20),
        .. Schools.Select(school => new Post(school, "Kitchen Asst", 3, 12.80m, 10, 12.5m, 15, 17.5m, 18.5m)),
        .. Schools.Take(8).Select(school => new Post(school, "Lunchtime Svr", 1, 12.75m, 7.5m, 10)),
        new("Canal Street Primary", "Kitchen Porter/Dvr", 2, 12.95m, 20, 25),
    ];

    public static SampleList Make()
    {
        var people = new People(seed: 4202, shareOfWomen: 0.88f);
        var roster = new Roster(
            "Payroll No", "Surname", "First name", "School", "Job title", "Contracted hours p/w", "Weeks paid", "Basic pay", "Pay per",
            "DOB (or age)", "Continuous service", "Contract", "Notice", "Holiday", "Sick pay", "Pension", "Post code",
            "Disc./grievance last 2 yrs",
            "Notes");

        Person[] staff = [.. people.Fill(Posts).OrderBy(person => person.Site, StringComparer.Ordinal)];
        staff[4] = staff[4] with { Forename = "Renée", Surname = "Dubois-Marsh" };
        staff[9] = staff[9] with { Forename = "Zoë" };
        staff[21] = staff[21] with { Surname = "O’Brien" };
        staff[33] = staff[33] with { Forename = "Siân", Surname = "D’Arcy" };
        foreach (var person in staff)
            roster.Add(person.Site, Cells(person, roster.NextLine, people.Random));
        PutInMistakes(roster);

        var content = TextTable.Write(LayOut(roster), ',', TextTable.Windows1252);
        return new("school-catering", "ladle-larder-employee-information.csv", content, staff.Length);
    }

    static Cell[] Cells(Person person, int line, Randomizer random)
    {
        var weeks = Weeks(person, random);
        var (pay, per) = Pay(person, weeks, random);
        return
        [
            $"LL{3300 + (line * 7)}", person.Surname, person.Forename, person.Site, person.Title, Hours(person.Hours, random), weeks, pay,
            per,
            random.Bool(0.15f) ? $"{person.Age} yrs" : Wording.Slashed(person.Born), Wording.Slashed(person.Started),
            weeks == 52 ? "Permanent" : random.ArrayElement(["Permanent", "Permanent TTO", "Perm term time"]),
            random.Bool(0.6f) ? $"{person.NoticeWeeks} weeks" : "Statutory", random.Bool(0.6f) ? "5.6 wks" : "28 inc BH",
            person.Started.Year < 2009 ? "Council scheme – 6 mths full, 6 mths half" : "SSP", Pension(person, random),
            person.Home.ToString(),
            random.Bool(0.05f) ? "Y" : "N", default,
        ];
    }

    static int Weeks(Person person, Randomizer random) => person.Site switch
    {
        "Area office" => 52,
        "Mobile" => 44,
        _ => random.WeightedRandom([38, 39, 44], [0.25f, 0.4f, 0.35f]),
    };

    /// <summary>Monthly pay is what the person gets: a twelfth of a year of their own hours and weeks.</summary>
    static (string Pay, string Per) Pay(Person person, int weeks, Randomizer random) => person.Site switch
    {
        "Area office" => (Wording.Pounds(Wording.Yearly(person.Rate, FullTimeWeek)), "annum FTE"),
        _ when random.Bool(0.3f) => (Wording.Pounds(Wording.ToPence(person.Rate * person.Hours * weeks / 12)), "pcm"),
        _ => (Wording.Pounds(person.Rate), "hour"),
    };

    static string Hours(decimal hours, Randomizer random) => random.Number(1, 4) switch
    {
        1 or 2 => Wording.EachDay(hours, 5),
        3 => Wording.WithFractions(hours),
        _ => $"{Wording.Plain(hours)} hrs",
    };

    static string Pension(Person person, Randomizer random) => person switch
    {
        { Started.Year: < 2009 } => "LGPS",
        { Hours: <= 12.5m } when random.Bool(0.5f) => "Not enrolled – under earnings trigger",
        _ when random.Bool(0.1f) => "opted out",
        _ => "The People’s Pension",
    };

    static void PutInMistakes(Roster roster)
    {
        roster.Spoil(7, "DOB (or age)", "TBC");
        roster.Spoil(13, "Contracted hours p/w", "N/A");
        roster.Spoil(18, "Basic pay", "£12.21"); // last year's National Living Wage
        roster.Spoil(18, "Pay per", "hour");
        roster.Spoil(26, "Continuous service", "30/02/2018");
        roster.Spoil(31, "Payroll No", $"LL{3300 + (30 * 7)}"); // as line 30
        roster.Spoil(40, "Pension", "TBC");
        roster.Spoil(47, "DOB (or age)", "N/A");
        roster.Spoil(53, "Basic pay", "TBC");

        // Nothing to ask here, but not tidy either.
        roster.Spoil(10, "Notes", "Also known as \"Zo\"");
        roster.Spoil(22, "Notes", "Union rep, facility time agreed");
        roster.Spoil(36, "Contract", "Perm – TTO");
        roster.Spoil(44, "Notes", "Maternity leave from 01/09/2026, due back June 2027");
    }

    static IEnumerable<IEnumerable<Cell>> LayOut(Roster roster) =>
    [
        ["Ladle & Larder Catering Ltd – employee liability information"],
        ["Contract:", "Northmere school meals"],
        ["Information correct at:", "16 November 2026"],
        ["Proposed transfer:", "1 January 2027"],
        [],
        [.. roster.Columns],
        .. roster.Lines,
        [],
        ["Full-time week: 37½ hours. ‘5 x 3h 30m’ is five days a week of three and a half hours."],
        ["Weeks paid: school weeks (38 or 39), or 44 where leave is paid on top; 52 all year."],
        ["Pay per: hour = basic rate; pcm = the person’s own pay in twelve equal parts; annum FTE = full time, all year, in £."],
        ["Holiday: 5.6 wks includes bank holidays. 28 inc BH = 28 days including the 8 bank holidays."],
        ["TBC = with payroll; N/A = not held."],
    ];
}
