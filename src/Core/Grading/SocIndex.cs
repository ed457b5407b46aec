using CsvHelper;
using Workforce.Findings;

namespace Workforce.Grading;

/// <summary>An entry of ONS's coding index: a job title as people say it, with the industry it is meant for, and its unit group.</summary>
public sealed record SocEntry(string Title, string Industry, string UnitGroup);

/// <summary>
/// ONS's SOC 2020 coding index, which a council may put into its data folder: a title's nearest entries nominate unit groups, and so the
/// roles of those groups. It only nominates: one group holds roles of several levels.
/// </summary>
public sealed class SocIndex
{
    /// <summary>Where a data folder keeps ONS's file.</summary>
    public const string File = "council/soc-index.csv";

    /// <summary>The file is not ONS's coding index.</summary>
    public const string Unusable = "GR_SOC_INDEX_UNUSABLE";

    const double IndustryAgrees = 1;
    const double IndustryNotNamed = 0.92;
    const double IndustryOther = 0.72;

    static readonly CsvReaderOptions Csv = new()
    {
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        FieldCountMismatch = CsvFieldCountHandling.Allow
    };

    readonly IReadOnlyList<SocEntry> entries;
    readonly HashSet<string>[] industries;
    readonly WordIndex index;

    public SocIndex(IReadOnlyList<SocEntry> entries)
    {
        this.entries = entries;
        industries = [.. entries.Select(entry => entry.Industry.Length == 0
            ? []
            : TitleWords.Of(entry.Industry, []).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal))];
        Dictionary<string, int> groups = new(StringComparer.Ordinal);
        index = new WordIndex(
            [.. entries.Select(entry => (IReadOnlyList<(string, double)>)[.. TitleWords.Of(entry.Title, [])
                .Select(word => (word.Stem, 1.0))])],
            [.. entries.Select(entry => groups.TryGetValue(entry.UnitGroup, out var known)
                ? known
                : groups[entry.UnitGroup] = groups.Count)]);
    }

    /// <summary>Reads ONS's file as it is published: the columns natural_title, ind and soc2020 are used.</summary>
    public static Checked<SocIndex?> Read(Stream content)
    {
        List<SocEntry> read = [];
        try
        {
            using var csv = CsvReader.Create(content, Csv, leaveOpen: true);
            while (csv.Read())
            {
                string Cell(string name) => csv.TryGetFieldIndex(name, out var at) ? csv.GetString(at).Trim() : "";
                var (title, group) = (Cell("natural_title"), Cell("soc2020"));
                if (title.Length > 0 && group.Length == 4 && group.All(char.IsAsciiDigit))
                    read.Add(new SocEntry(title, Cell("ind"), group));
            }
        }
        catch (FormatException)
        {
            read.Clear();
        }

        return read.Count > 0
            ? new(new SocIndex(read), [])
            : new(null, [new Finding(Unusable, Severity.Blocking,
                "The SOC index is not ONS's coding index: no row has natural_title and soc2020.", Location.Everything,
                "Save the sheet “SOC2020 coding index” of ONS's workbook as CSV in UTF-8, or take the file away.")]);
    }

    internal bool Knows(string stem) => index.Knows(stem);

    /// <summary>For each unit group that has an entry like the title: how like, from 0 to 1, and the entry.</summary>
    internal Dictionary<string, (double Likeness, SocEntry Entry)> Nominate(IEnumerable<(string Word, double Share)> title,
        IReadOnlySet<string> implied)
    {
        Dictionary<string, (double Likeness, SocEntry Entry)> best = new(StringComparer.Ordinal);
        index.Compare(title, new HashSet<string>(), (item, likeness) =>
        {
            if (likeness < 0.3) return;
            var industry = industries[item];
            var likely = likeness * (industry.Count == 0 ? IndustryNotNamed : industry.Overlaps(implied) ? IndustryAgrees : IndustryOther);
            if (!best.TryGetValue(entries[item].UnitGroup, out var had) || likely > had.Likeness)
                best[entries[item].UnitGroup] = (likely, entries[item]);
        });
        return best;
    }
}
