using CsvHelper;

namespace Workforce.Portal.Services;

/// <summary>Tables as CSV: with a byte order mark for Excel, and nothing that a spreadsheet would run as a formula.</summary>
static class Csv
{
    public static byte[] Write(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true },
            leaveOpen: true))
        {
            csv.WriteRecord([.. heading]);
            foreach (var row in rows) csv.WriteRecord([.. row.Select(cell => cell ?? "")]);
        }

        return content.ToArray();
    }
}
