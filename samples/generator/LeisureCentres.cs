using Bogus;

namespace Workforce.Samples;

/// <summary>
/// Quayside Active Leisure Ltd: a cover sheet, a sheet for each of three centres, and a hidden sheet of payroll data that nobody asked for.
/// </summary>
static class LeisureCentres
{
    const decimal FullTimeWeek = 37;
    const string Pool = "Quayside Pool";
    const string Elmfield = "Elmfield LC";
    const string Northgate = "Northgate Sports";

    static readonly string[] Headings =
    [
        "Staff No", "First name", "Last name", "Gender", "Position", "Contract", "Contracted hrs/wk", "FTE", "FTE salary", "Start date",
        "Date of birth", "Home postcode", "Hols (days)", "Notice (weeks)", "Sick pay", "Pension", "Comments",
    ];

    static readonly Post[] Posts =
    [
        new(Pool, "Centre Mgr", 1, 21.90m, 37),
        new(Pool, "Duty Mgr", 3, 15.95m, 37),
        new(Pool, "Rec Asst", 5, 13.05m, 37, 37, 20),
        new(Pool, "Lifeguard", 5, 12.95m, 37, 24, 16),
        new(Pool, "Swim Teacher", 4, 15.40m, 18.5m, 12, 10),
        new(Pool, "FOH Advisor", 3, 12.95m, 30, 20),
        new(Pool, "Plant Rm Technician", 1, 17.25m, 37),
        new(Pool, "Lifeguard (Casual)", 4, 12.85m, 0),
        new(Elmfield, "Centre Mgr", 1, 20.80m, 37),
        new(Elmfield, "Duty Mgr", 2, 15.95m, 37),
        new(Elmfield, "Gym Instr L2", 4, 13.85m, 37, 25),
        new(Elmfield, "Rec Asst", 4, 13.05m, 37, 20, 16),
        new(Elmfield, "FOH Advisor", 2, 12.95m, 30, 20),
        new(Elmfield, "Membership Sales Exec", 1, 14.60m, 37),
        new(Elmfield, "Fitness Class Instr (Casual)", 2, 18.50m, 0),
        new(Northgate, "Duty Mgr", 2, 15.95m, 37),
        new(Northgate, "Rec Asst", 5, 13.05m, 37, 24, 16),
        new(Northgate, "Sports Dev Coach", 2, 14.90m, 37, 22.5m),
        new(Northgate, "Cleaner/Steward", 2, 12.80m, 20),
        new(Northgate, "3G Bookings Admin", 1, 13.20m, 18.5m),
        new(Northgate, "Rec Asst (Casual)", 1, 12.85m, 0),
    ];

    public static SampleList Make()
    {
        var people = new People(seed: 4404, shareOfWomen: 0.5f);
        var centres = new[] { Pool, Elmfield, Northgate }.Select(_ => new Roster(Headings)).ToArray();
        foreach (var person in people.Fill(Posts))
        {
            var centre = Array.IndexOf([Pool, Elmfield, Northgate], person.Site);
            centres[centre].Add(person.Site, Cells(person, (centre * 40) + centres[centre].NextLine, people.Random));
        }

        AddSecondPost(centres);
        PutInMistakes(centres[0], centres[1], centres[2]);
        return new("leisure-centres", "quayside-active-tupe-workbook.xlsx", LayOut(centres, people.Random), Posts.Sum(post => post.Count));
    }

    static Cell[] Cells(Person person, int number, Randomizer random)
    {
        var casual = person.Hours == 0;
        return
        [
            $"QA{1200 + (number * 3)}", person.Forename, person.Surname, person.IsWoman ? "Female" : "Male", person.Title,
            casual ? "Casual - zero hours" : "Permanent", person.Hours, casual ? default(Cell) : Share(person.Hours),
            casual ? $"{Wording.Pounds(person.Rate)} p/h" : Wording.Yearly(person.Rate, FullTimeWeek), person.Started, person.Born,
            person.Home.ToString(), casual ? "12.07%" : "25 + 8", casual ? "Statutory" : person.NoticeWeeks,
            person.Started.Year < 2008 ? "Council scheme" : "SSP", Pension(person, random), default,
        ];
    }

    static decimal Share(decimal hours) => Math.Round(hours / FullTimeWeek, 4, MidpointRounding.AwayFromZero);

    static string Pension(Person person, Randomizer random) => person switch
    {
        { Hours: 0 } => "Not enrolled",
        { Started.Year: < 2008 } => "LGPS",
        _ when random.Bool(0.12f) => "Opted out",
        _ => "The People's Pension",
    };

    /// <summary>A recreation assistant at the pool also teaches at Elmfield, under one staff number.</summary>
    static void AddSecondPost(Roster[] centres)
    {
        Cell[] second = [.. centres[0].Lines.ElementAt(7)];
        second[4] = "Swim Teacher";
        second[6] = 9;
        second[7] = Share(9);
        second[8] = Wording.Yearly(15.40m, FullTimeWeek);
        second[16] = "Also Rec Asst at Quayside Pool";
        centres[0].Spoil(8, "Contracted hrs/wk", 20);
        centres[0].Spoil(8, "FTE", Share(20));
        centres[0].Spoil(8, "Comments", "Also Swim Teacher at Elmfield");
        centres[1].Add(Elmfield, second);
    }

    static void PutInMistakes(Roster pool, Roster elmfield, Roster northgate)
    {
        pool.Spoil(11, "Date of birth", default);
        pool.Spoil(16, "FTE salary", 23560); // last year's National Living Wage for 37 hours
        pool.Spoil(20, "Pension", default);
        elmfield.Spoil(5, "Contracted hrs/wk", default);
        elmfield.Spoil(5, "FTE", default);
        elmfield.Spoil(9, "Start date", "31/09/2020");
        elmfield.Spoil(12, "Contracted hrs/wk", 50);
        elmfield.Spoil(12, "FTE", Share(50));
        northgate.Spoil(6, "Staff No", northgate.Lines.ElementAt(4)[0]); // as the line above

        // Contracts and leave that are in order, and a young worker on a lawful rate.
        pool.Spoil(3, "Comments", "Maternity leave from 14/09/2026; cover on line below is fixed term");
        pool.Spoil(3, "Gender", "Female");
        pool.Spoil(3, "First name", "Bronwen");
        pool.Spoil(4, "Contract", "Fixed term to 30/09/2027");
        pool.Spoil(4, "Start date", new DateOnly(2026, 9, 7));
        pool.Spoil(4, "Pension", "The People's Pension");
        pool.Spoil(14, "Date of birth", new DateOnly(2007, 8, 19));
        pool.Spoil(14, "Start date", new DateOnly(2025, 6, 30));
        pool.Spoil(14, "FTE salary", Wording.Yearly(11.20m, FullTimeWeek));
        pool.Spoil(14, "Pension", "Not enrolled (under 22)");
        elmfield.Spoil(6, "Contract", "FTC - ends 31/08/2027");
        elmfield.Spoil(6, "Start date", new DateOnly(2026, 8, 17));
        northgate.Spoil(9, "Start date", new DateOnly(2025, 1, 6));
        northgate.Spoil(9, "Notice (weeks)", 4);
        northgate.Spoil(9, "Contract", "FTC - ends 31/12/2027");
        northgate.Spoil(9, "Comments", "Grant funded");
        northgate.Spoil(13, "Comments", "Last worked May 2026");
    }

    static byte[] LayOut(Roster[] centres, Randomizer random)
    {
        var workbook = new Workbook();
        AddCover(workbook.AddSheet("Cover"));
        string[] names = [Pool, Elmfield, Northgate];
        foreach (var (name, centre) in names.Zip(centres))
        {
            var sheet = workbook.AddSheet(name);
            sheet.Add(Cell.Heading($"{name} - staff in scope at 16 November 2026"));
            sheet.Skip();
            sheet.Add(centre.Columns.Select(heading => Cell.Heading(name == Northgate ? InNorthgatesWords(heading) : heading)));
            foreach (var line in centre.Lines)
                sheet.Add(line);
        }

        AddPayrollExtract(workbook.AddSheet("PR extract", hidden: true), centres, random);
        return workbook.ToBytes();
    }

    static void AddCover(Sheet cover)
    {
        cover.Add(Cell.Heading("Quayside Active Leisure Ltd"));
        cover.Add("Northmere leisure centres - employee liability information");
        cover.Skip();
        cover.Add("Information as at", new DateOnly(2026, 11, 16));
        cover.Add("Proposed transfer date", new DateOnly(2027, 4, 1));
        cover.Add("Full-time week (hours)", 37);
        cover.Skip();
        cover.Add("FTE salary is basic pay for full time, all year. FTE = contracted hours / 37. Casual staff are paid by the hour.");
        cover.Add("Hols are days for a full-timer, 25 + 8 = 25 days and 8 bank holidays; casual staff are paid 12.07% of hours.");
        cover.Add("Notice is from the company. Sick pay: SSP, or the council scheme for those who transferred in 2008 (6 months full, 6 half).");
    }

    /// <summary>The third centre keeps its own form.</summary>
    static string InNorthgatesWords(string heading) => heading switch
    {
        "Staff No" => "Emp No",
        "Position" => "Job Title",
        "Contracted hrs/wk" => "Hours pw",
        "FTE salary" => "Salary (full time equivalent)",
        "Start date" => "Cont. service date",
        "Date of birth" => "DOB",
        _ => heading,
    };

    /// <summary>What should not be there: insurance numbers from the prefix that is never issued, and bank details of noughts.</summary>
    static void AddPayrollExtract(Sheet sheet, Roster[] centres, Randomizer random)
    {
        sheet.Add("Emp No", "NI No", "Tax code", "Sort code", "Account no", "Net pay Oct");
        foreach (var line in centres.SelectMany(centre => centre.Lines.Take(5)))
        {
            var insuranceNumber = $"QQ{random.Number(100000, 999999)}{random.ArrayElement(["A", "B", "C", "D"])}";
            sheet.Add(line[0], insuranceNumber, "1257L", "00-00-00", "00000000", Cell.Money(random.Number(40000, 210000) / 100m));
        }
    }
}
