using CsvHelper;
using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Forecasting;

/// <summary>
/// Who lives in the council's area, from <c>council/postcodes.csv</c> in the columns of the ONS Postcode Directory (<c>pcds</c> and
/// <c>oslaua</c> are used; others may be there).
/// </summary>
public sealed class PostcodeTable
{
    public const string File = "council/postcodes.csv";

    readonly Dictionary<string, bool> local = new(StringComparer.Ordinal);
    readonly Dictionary<string, (int Local, int All)> districts = new(StringComparer.Ordinal);

    /// <param name="content">The table, or null where it is missing.</param>
    /// <param name="areaCode">The council's own code.</param>
    public static Checked<PostcodeTable?> Read(Stream? content, string areaCode)
    {
        if (content is null)
            return new(null,
                [new Finding(CouncilFindings.FileMissing, Severity.Blocking, $"{File} is missing.", Location.Everything,
                    "Put an extract of the ONS Postcode Directory with the columns pcds and oslaua there.")]);
        var table = new PostcodeTable();
        try
        {
            using var csv = CsvReader.Create(content, new CsvReaderOptions { IncludeValuesInExceptions = false }, leaveOpen: true);
            while (csv.Read())
            {
                if (!csv.TryGetFieldIndex("pcds", out var postcode) || !csv.TryGetFieldIndex("oslaua", out var area)) break;
                table.Add(csv.GetString(postcode).Trim().ToUpperInvariant(), csv.GetString(area).Trim() == areaCode);
            }
        }
        catch (FormatException)
        {
            table.local.Clear();
        }

        return table.local.Count > 0
            ? new(table, [])
            : new(null, [new Finding(CouncilFindings.FileUnreadable, Severity.Blocking,
                $"{File} has no rows with the columns pcds and oslaua.", Location.Everything,
                "Export it again from the ONS Postcode Directory, with its own column names.")]);
    }

    void Add(string postcode, bool isLocal)
    {
        if (postcode.Length == 0 || !local.TryAdd(postcode, isLocal)) return;
        var district = postcode.Split(' ')[0];
        var (locals, all) = districts.GetValueOrDefault(district);
        districts[district] = (locals + (isLocal ? 1 : 0), all + 1);
    }

    /// <summary>
    /// The chance that somebody with this home postcode lives in the area: 1 or 0 for a full postcode, the district's share for a district
    /// alone, null where it is not known.
    /// </summary>
    public decimal? ShareLocal(string? postcode)
    {
        if (postcode is null) return null;
        if (local.TryGetValue(postcode, out var known)) return known ? 1 : 0;
        return districts.TryGetValue(postcode, out var district) ? district.Local / (decimal)district.All : null;
    }
}
