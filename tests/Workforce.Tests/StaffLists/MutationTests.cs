using System.Globalization;
using System.IO.Compression;
using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class MutationTests
{
    const int Fixed = 20261122;
    const int Files = 8;

    /// <summary>4,000 cases; WORKFORCE_FUZZ asks for more, of another seed each day, which a failure names.</summary>
    static readonly int PerFile = (Nightly ?? 4_000) / Files;

    static readonly int Seed = Nightly is null ? Fixed : TimeProvider.System.GetUtcNow().DayOfYear;

    static int? Nightly =>
        int.TryParse(Environment.GetEnvironmentVariable("WORKFORCE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases
            : null;

    static readonly string[] Junk = ["\0", "\"", ";", ",", "=1+1", "31/02/2020", "-1", "£", "99999999999999999999", "\u202e", "{}", "'",
        "\t", "(((((", "½½½", "x x x", "12:99", "0/0", "1e308"];

    [Fact]
    public void Every_mutated_file_ends_in_a_reading_or_one_blocking_finding()
    {
        var random = new Random(Seed);
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(UntidyLists.Leisure), Encoding.Unicode.GetBytes(UntidyLists.Catering), UntidyLists.Libraries().Build(),
            Encoding.Latin1.GetBytes(UntidyLists.Security), Encoding.UTF8.GetBytes(PrintedReportTests.Print),
            Encoding.UTF8.GetBytes(PairedRowsTests.Kitchens),
        ];
        foreach (var file in files)
        {
            for (var i = 0; i < PerFile; i++) Check(Mutate(file, random), i);
        }
    }

    /// <summary>Mutated bytes of a package hardly get past its checksums; a mutated sheet in a sound package does.</summary>
    [Fact]
    public void Every_workbook_with_a_mutated_sheet_ends_in_a_reading_or_one_blocking_finding()
    {
        var random = new Random(Seed);
        foreach (var package in new[] { UntidyLists.Libraries().Build(), File.ReadAllBytes(StaffListReaderTests.BinaryWorkbook) })
        {
            for (var i = 0; i < PerFile; i++) Check(WithMutatedPart(package, random), i);
        }
    }

    static byte[] WithMutatedPart(byte[] package, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        var mutated = random.Next(from.Entries.Count);
        using var buffer = new MemoryStream();
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (place, part) in from.Entries.Index())
            {
                using var content = new MemoryStream();
                using (var source = part.Open()) source.CopyTo(content);
                using var target = to.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
                target.Write(place == mutated ? Mutate(content.ToArray(), random) : content.ToArray());
            }
        }

        return buffer.ToArray();
    }

    static void Check(byte[] bytes, int number)
    {
        try
        {
            Check(bytes);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {Seed}, case {number}: {fault.GetType().Name}", fault);
        }
    }

    static void Check(byte[] bytes)
    {
        var raw = StaffListReader.Read(new MemoryStream(bytes), "mutated");
        if (raw.Value is null)
        {
            Assert.Equal(Severity.Blocking, Assert.Single(raw.Findings).Severity);
            return;
        }

        var list = StaffListParser.Parse(raw.Value);
        if (list.Value is null) Assert.Equal(Severity.Blocking, Assert.Single(list.Findings).Severity);
        else ReadingJson.Write(list.Value, list.Findings, new MemoryStream());
    }

    static byte[] Mutate(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Junk[random.Next(Junk.Length)])); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at))); break;
                default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            }

            if (bytes.Count == 0) break;
        }

        return [.. bytes];
    }
}
