using System.Text;
using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>A list read from bytes to records, with what tests ask of it.</summary>
sealed record Reading(StaffList List, IReadOnlyList<Finding> Findings)
{
    public static Reading Of(string text, Encoding? encoding = null) =>
        Of([.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)]);

    public static Reading Of(byte[] bytes)
    {
        var raw = StaffListReader.Read(new MemoryStream(bytes), "list");
        Assert.NotNull(raw.Value);
        var list = StaffListParser.Parse(raw.Value);
        Assert.NotNull(list.Value);
        return new(list.Value, list.Findings);
    }

    public Employee this[string reference] => Assert.Single(List.Records, record => record.EmployeeRef == reference);

    public IReadOnlyList<string> Flags(string reference) =>
        [.. Findings.Where(finding => finding.Severity != Severity.Note && finding.Where.Row == this[reference].Row
            && finding.Where.Sheet == this[reference].Sheet)
            .Select(finding => finding.Code)
            .Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> ListCodes =>
        [.. Findings.Where(finding => finding.Where.Row is null).Select(finding => finding.Code).Distinct()];
}
