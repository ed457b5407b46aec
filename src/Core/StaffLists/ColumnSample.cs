namespace Workforce.StaffLists;

/// <summary>A column of a table, and enough of what stands under its heading to tell what it holds.</summary>
sealed class ColumnSample
{
    /// <summary>Lines of a table that are looked at.</summary>
    public const int Lines = 300;

    public ColumnSample(StaffTable table, Column column)
    {
        (Table, Column) = (table, column);
        Values =
        [
            .. table.Lines.Take(Lines)
                .Select(line => line[column])
                .OfType<RawCell>()
                .Select(cell => cell.Clean)
                .Where(text => !Wording.IsNotGiven(text) && !Wording.IsDitto(text)),
        ];
    }

    public StaffTable Table { get; }

    public Column Column { get; }

    /// <summary>Cleaned; without those that say nothing and without ditto marks.</summary>
    public List<string> Values { get; }

    public int Count => Values.Count;

    public string Heading => Column.Heading;

    /// <summary>How many different values there are.</summary>
    public int Kinds => Values.Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The share of the values that are so; 0 where there are none.</summary>
    public double Share(Func<string, bool> test) => Values.Count == 0 ? 0 : (double)Values.Count(test) / Values.Count;

    public bool Mostly(double share, Func<string, bool> test) => Values.Count > 0 && Share(test) >= share;

    public bool Headed(string word) => Heading.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The table has a column of the field that counts.</summary>
    public bool Has(Field field) => Table.Has(field);

    /// <summary>Another column of the table is one of these, whether it counts or not.</summary>
    public bool Beside(FieldSet fields) => Table.Columns.Exists(other => other != Column && fields.Contains(other.Field));

    /// <summary>The middle figure; null where half of the values are none.</summary>
    public decimal? Median()
    {
        var numbers = Values.Select(value => Wording.Number(value.TrimStart('£', ' '))).OfType<decimal>().Order().ToList();
        return numbers.Count * 2 > Values.Count ? numbers[numbers.Count / 2] : null;
    }

    /// <summary>The middle year of the dates; what is no date counts as of today.</summary>
    public int MedianYear()
    {
        var years = Values.Select(value => DateIn(value).Value?.Year ?? 2030).Order().ToList();
        return years.Count == 0 ? 2030 : years[years.Count / 2];
    }

    public static bool IsDate(string value) => DateIn(value) is { Nothing: false };

    /// <summary>A number of days has five figures, and no nought before them: 003111 is none.</summary>
    public static DateReading DateIn(string value, int latestYear = 2030) =>
        DateText.Read(new RawCell(0, value, value.StartsWith('0') ? null : Wording.Number(value)), latestYear);

    /// <summary>Codes such as EMP-0042 or 100345, hardly one of them twice.</summary>
    public bool HoldsReferences => Values.Count > 1 && Share(ValuePatterns.CodedReference.IsMatch) >= 0.9
        && Values.Distinct().Count() > Values.Count * 0.7;
}
