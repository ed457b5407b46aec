using System.IO.Compression;
using System.Text;
using Workforce.Samples;

namespace Workforce.Benchmarks;

/// <summary>Plain staff lists of any length. Everybody is made up; the same length gives the same bytes.</summary>
static class GeneratedLists
{
    /// <summary>People of one seed have names of their own, and names run out.</summary>
    const int Block = 2_000;

    static readonly string[] Headings =
    [
        "Employee No", "Surname", "First name", "Job title", "Site", "Contract type", "Weekly hours", "Full-time hours", "Hourly rate",
        "Start date", "Date of birth", "Pension scheme", "Postcode", "Notice period", "Annual leave", "Remarks",
    ];

    static readonly string[] Sites = ["Harbour Road Depot", "Market Street", "Northmere Town Hall", "Station Yard"];

    static readonly (string Title, decimal Rate, decimal[] Hours)[] Jobs =
    [
        ("Cleaner", 12.71m, [10, 15, 20, 25]), ("Street Operative", 13.20m, [37]), ("Driver/Loader", 14.05m, [37]),
        ("Receptionist", 12.95m, [18.5m, 30]),
        ("Cook", 13.60m, [25, 30]), ("Team Leader", 15.40m, [37]), ("Caretaker", 13.85m, [20, 37]), ("Area Manager", 19.75m, [37]),
    ];

    public static byte[] Bytes(string format, int people) => format == "csv" ? Csv(people) : Xlsx(people);

    static byte[] Csv(int people) => TextTable.Write(Rows(people), ',', new UTF8Encoding(true));

    static byte[] Xlsx(int people)
    {
        var workbook = new Workbook();
        var sheet = workbook.AddSheet("Staff");
        foreach (var row in Rows(people)) sheet.Add(row);
        return Packed(workbook.ToBytes());
    }

    /// <summary>Sample workbooks are stored as they are; what spreadsheets save is compressed.</summary>
    static byte[] Packed(byte[] workbook)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                using var source = part.Open();
                using var target = to.CreateEntry(part.FullName).Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }

    static IEnumerable<IEnumerable<Cell>> Rows(int people)
    {
        yield return ["Staff list correct at 16/11/2026 for the transfer on 1 April 2027"];
        yield return Headings.Select(Cell.Heading);
        for (var done = 0; done < people; done += Block)
        {
            var makers = new People(done, 0.6f);
            for (var i = done; i < Math.Min(people, done + Block); i++) yield return Row(i, makers.MakeUp(Post(i)), makers);
        }
    }

    static Post Post(int number)
    {
        var (title, rate, hours) = Jobs[number % Jobs.Length];
        return new(Sites[number / 7 % Sites.Length], title, 1, rate, hours);
    }

    static Cell[] Row(int number, Person person, People makers) =>
    [
        $"E{100_000 + number}", person.Surname, person.Forename, person.Title, person.Site, number % 9 == 0 ? "Fixed term" : "Permanent",
        person.Hours, 37, Cell.Money(person.Rate),
        person.Started, person.Born, makers.Random.ArrayElement(["LGPS", "NEST", "Opted out"]), person.Home.ToString(),
        $"{person.NoticeWeeks} weeks",
        "25 days + bank holidays",
        makers.Random.Number(19) == 0 ? $"Joined from the {person.Site} relief team, works alternate Saturdays" : "",
    ];
}
