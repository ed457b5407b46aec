using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Names by their content the columns whose headings say nothing, or that have none.</summary>
static partial class UnnamedColumns
{
    public static void Name(StaffTable table, List<ColumnSample> samples)
    {
        foreach (var sample in samples.Where(IsLeft)) NameStrong(sample);
        if (samples.Exists(IsUnheaded)) NameUnheaded(table, samples);
        if (table.NoHeadings) return;
        NameIdentity(table, samples);
        NameNeeded(table, samples);
    }

    public static bool IsLeft(ColumnSample sample) => sample.Column is { Field: Field.Unknown, Settled: false };

    static bool IsUnheaded(ColumnSample sample) => IsLeft(sample) && sample.Column.FullHeading.Length == 0;

    /// <summary>Forms that nothing else has.</summary>
    static void NameStrong(ColumnSample sample)
    {
        var column = sample.Column;
        if (!sample.Has(Field.Postcode) && sample.Mostly(0.6, value => PostcodeText.Read(value) is not null)) column.Field = Field.Postcode;
        else if (sample.Mostly(0.5, ValuePatterns.MailOrPhone.IsMatch)) column.Field = Field.Address;
        else if (!sample.Has(Field.DateOfBirth) && !sample.Has(Field.Age) && sample.Count > 2 && sample.Mostly(0.8, IsBirth))
            column.Field = Field.DateOfBirth;
    }

    static bool IsBirth(string value) => ColumnSample.DateIn(value, 2012).Value is { Year: >= 1940 and <= 2011 };

    /// <summary>24 September 2026 and its day of the week; where few have more, those are remarks that end with a date.</summary>
    const int LongestDate = 22;

    /// <summary>No heading at all: told by content, the surest first.</summary>
    static void NameUnheaded(StaffTable table, List<ColumnSample> samples)
    {
        var people = table.Lines.Take(ColumnSample.Lines).Count();
        var dates = samples
            .Where(sample => IsUnheaded(sample) && sample.Mostly(0.7, value => ColumnSample.DateIn(value).Value is not null)
                && (sample.Count * 2 > people || sample.Mostly(0.9, value => value.Length <= LongestDate)))
            .OrderBy(sample => sample.MedianYear())
            .ToList();
        if (dates.Count > 0 && dates[0].MedianYear() < 2003) Take(dates[0], Field.DateOfBirth);
        foreach (var sample in dates.Where(IsLeft))
            Take(sample, table.Has(Field.EmployerStart) ? Field.ServiceStart : Field.EmployerStart);
        Pick(Field.Age, 0.8, Aged.IsMatch);
        Pick(Field.Pension, 0.5, value => value.Length < 40 && IsKnownScheme(value));
        Pick(Field.ContractType, 0.6, value => value.Length < 40 && ContractText.Read(value) is not null);
        Pick(Field.Holiday, 0.6, value => value.Any(char.IsDigit) && ValuePatterns.Holiday.IsMatch(value)
            && HolidayText.Read(value, null, BankHolidays.NotStated) is { Entitlement: not null });
        Pick(Field.WeeksPerYear, 0.9,
            value => WeeksText.Read(value).Weeks is >= 38 and <= 53 && !value.Contains("notice", StringComparison.OrdinalIgnoreCase));
        Pick(Field.Notice, 0.6, ValuePatterns.Notice.IsMatch);
        Pick(Field.Pay, 0.7,
            value => !SaysHours.IsMatch(value) && !HeadingMap.SaysOnTop(value)
                && (value.Contains('£', StringComparison.Ordinal) || PayText.Read(new RawCell(0, value)).Per is not null
            || Wording.Number(value) is > 8_000 and < 150_000));
        Pick(Field.EmployeeRef, 0.8, value => value.Length >= 3 && ValuePatterns.Reference.IsMatch(value));
        Pick(Field.WeeklyHours, 0.7,
            value => !value.Contains('£', StringComparison.Ordinal) && HoursText.Read(value) is { Hours: > 0 and <= 60 } or { None: true });
        if (!table.Has(Field.Pay)) Pick(Field.Pay, 0.8, value => Wording.Number(value) is >= 7 and <= 60);
        if (!table.Has(Field.Surname)) Pick(Field.Name, 0.7, ValuePatterns.PersonName.IsMatch, unique: true);
        NameWords(table, samples);

        void Pick(Field field, double share, Func<string, bool> test, bool unique = false)
        {
            if (Best(samples.Where(IsUnheaded), share, test, unique) is { } best) Take(best, field);
        }
    }

    [GeneratedRegex(@"^aged?\W*\d\d$|^\d\d (years|yrs)( old)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Aged { get; }

    [GeneratedRegex(@"^[^£]*\d\s*(h|hrs?|hours?)\b[^£]*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex SaysHours { get; }

    /// <summary>Of columns of words, the one of jobs, the one of a few places, and remarks that most people have not.</summary>
    static void NameWords(StaffTable table, List<ColumnSample> samples)
    {
        var people = table.Lines.Take(ColumnSample.Lines).Count();
        if (samples.FindAll(sample => IsUnheaded(sample) && sample.Count * 2 < people && sample.Mostly(0.5, value => value.Length > 12))
            is [var remarks])
        {
            Take(remarks, Field.Remarks);
        }

        var words = samples.FindAll(sample =>
            IsUnheaded(sample) && sample.Mostly(0.7, value => value.Length > 3 && !value.Any(char.IsDigit)));
        if (words.MaxBy(sample => sample.Share(ValuePatterns.Job.IsMatch)) is { } jobs
            && (jobs.Mostly(0.3, ValuePatterns.Job.IsMatch) ? jobs : words.MinBy(sample => sample.Kinds)) is { } job)
        {
            Take(job, Field.JobTitle);
        }

        if (words.Find(sample => IsLeft(sample) && sample.Count * 2 > people && sample.Kinds * 3 <= sample.Count) is { } place)
            Take(place, Field.Site);
    }

    /// <summary>
    /// A heading such as Carer or Driver/Loader says no more than who is listed: reference, name or job is told by content, if nothing else
    /// gives it.
    /// </summary>
    static void NameIdentity(StaffTable table, List<ColumnSample> samples)
    {
        if (!table.Has(Field.EmployeeRef)
            && Best(samples.Where(IsLeft), 0.9, ValuePatterns.CodedReference.IsMatch, unique: true) is { } reference)
        {
            reference.Column.Field = Field.EmployeeRef;
        }

        if (!table.Has(Field.EmployeeRef)
            && samples.Find(sample => sample.Column is { Settled: false, Field: Field.OtherFacts } && PostNumber.IsMatch(sample.Heading)
                && sample.HoldsReferences) is { } post)
        {
            post.Column.Field = Field.EmployeeRef;
        }

        // Casual over Jo Ash and Al Oak: what the people are called by, and not a place that each has to himself.
        if (!table.Has(Field.Name) && !table.Has(Field.Surname)
            && Best(samples.Where(sample => IsLeft(sample) && sample.Count > 2 && IsKindOfPeople(sample.Heading)
                && sample.Share(ValuePatterns.Job.IsMatch) < 0.1), 0.9,
                value => ValuePatterns.PersonName.IsMatch(value.Split('(')[0].TrimEnd()), unique: true) is { } names)
        {
            names.Column.Field = Field.Name;
        }

        if (!table.Has(Field.JobTitle)
            && samples
                .Where(sample => IsLeft(sample) && sample.Count * 2 > table.Lines.Count && sample.Mostly(0.9, IsTitle)
                    && sample.Kinds <= Math.Max(2, sample.Count * 0.8))
                .MinBy(sample => sample.Column.Index) is { } job
            && ValuePatterns.Job.IsMatch(string.Join(' ', job.Values)))
        {
            job.Column.Field = Field.JobTitle;
        }
    }

    static bool IsKindOfPeople(string heading) => ContractText.Special(heading) is not null || ValuePatterns.Job.IsMatch(heading);

    static bool IsTitle(string value) =>
        value.Length is > 3 and < 50 && !value.Any(char.IsDigit) && !ValuePatterns.SurnameFirst.IsMatch(value);

    [GeneratedRegex(
        @"\b(post|position|job|role)( holder)?\W*(no|nos|number|ref|reference|id|code|identifier)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PostNumber { get; }

    /// <summary>
    /// What every list has and no heading of this one names is looked for among the columns whose headings mean nothing here.
    /// </summary>
    static void NameNeeded(StaffTable table, List<ColumnSample> samples)
    {
        if (!table.Has(Field.EmployerStart) && !table.Has(Field.ServiceStart) && !table.Has(Field.LengthOfService))
            Pick(Field.EmployerStart, 0.8, IsStart);
        if (!table.Has(Field.Pay)) Pick(Field.Pay, 0.7, IsPay);
        if (!table.Has(Field.WeeklyHours) && !table.Has(Field.DailyHours) && !table.Has(Field.Fte)
            && table.Columns.Count(column => TimeReader.IsWeekday(column)) < 2)
        {
            NameHours();
        }

        if (!table.Has(Field.Pay) && samples.Find(IsPounds) is { } pounds) pounds.Column.Field = Field.Pay;
        if (!table.Has(Field.Pay)
            && samples.Find(sample => IsLeft(sample) && HeadingWords.Of(sample.Heading).Any(PayWords.Contains)
                && sample.Median() is > 8) is { } wages)
        {
            wages.Column.Field = Field.Pay;
        }

        if (!table.Has(Field.WeeksPerYear) && samples.Find(IsWeeks) is { } weeks) weeks.Column.Field = Field.WeeksPerYear;
        if (!table.Has(Field.Pension)) Pick(Field.Pension, 0.6, value => value.Length is > 3 and < 40 && IsKnownScheme(value));
        if (!table.Has(Field.ContractType))
            Pick(Field.ContractType, 0.8, value => value.Length is > 3 and < 50 && ContractText.Read(value) is not null);

        void NameHours()
        {
            Pick(Field.WeeklyHours, 0.8, value => !value.Contains('£', StringComparison.Ordinal) && !ValuePatterns.Notice.IsMatch(value)
                && !Code.IsMatch(value) && HoursText.Read(value).Hours is > 3 and <= 50);

            // A rota or shift pattern may be the only thing that tells the hours.
            if (!table.Has(Field.WeeklyHours)
                && (Rota([Field.Allowances, Field.OtherFacts], char.IsAsciiLetterOrDigit)
                    ?? Rota([Field.Site, Field.Grade], char.IsAsciiDigit)) is { } rota
                && rota.Mostly(0.5, value => rota.Column.Field != Field.Grade || Wording.Number(value) is null))
            {
                rota.Column.Field = Field.WeeklyHours;
            }
        }

        ColumnSample? Rota(FieldSet fields, Func<char, bool> begins) => samples.Find(sample =>
            !sample.Column.Settled && fields.Contains(sample.Column.Field) && sample.Count > 1
            && sample.Mostly(0.7,
                value => begins(value[0]) && value.Any(char.IsDigit) && !Code.IsMatch(value)
                    && HoursText.Read(value).Hours is > 3 and <= 200));

        void Pick(Field field, double share, Func<string, bool> test)
        {
            var open = samples.Where(sample => IsLeft(sample)
                && !(field == Field.WeeklyHours && sample.Heading.Contains('£', StringComparison.Ordinal)));
            if (Best(open, share, test) is { } best) Take(best, field);
        }
    }

    /// <summary>The code of a shift, D4, is no number of hours.</summary>
    [GeneratedRegex(@"^[a-z]{1,3}-?\d{1,2}$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Code { get; }

    static bool IsStart(string value) =>
        ColumnSample.DateIn(value).Value is { Year: >= 1965 } && (value.Length == 5 || value.Any(c => !char.IsDigit(c)));

    static bool IsPay(string value) =>
        value.StartsWith('£') || Wording.Number(value) is >= 10_000 and < 150_000 && !ColumnSample.IsDate(value)
            || Wording.Number(value) is > 9 and < 60 && value.Contains('.', StringComparison.Ordinal);

    static bool IsPounds(ColumnSample sample) =>
        IsLeft(sample) && sample.Headed("£") && sample.Count > 1
            && sample.Mostly(0.8, value => Wording.Number(value.TrimStart('£', ' ')) is not null);

    static bool IsWeeks(ColumnSample sample) =>
        IsLeft(sample) && HeadingWords.Of(sample.Heading) is var words && words.Contains("week") && !Array.Exists(words, NoWeeks.Contains)
            && sample.Count > 1 && sample.Mostly(0.8, value => Wording.Number(value) is >= 30 and <= 53);

    static bool IsKnownScheme(string value) => PensionText.Read(value, null, out _) is { } scheme && PensionText.IsKnown(scheme);

    static readonly HashSet<string> PayWords =
        new(StringComparer.Ordinal) { "basic", "pay", "wage", "salary", "earnings", "remuneration", "rate" };

    static readonly HashSet<string> NoWeeks =
        new(StringComparer.Ordinal) { "£", "pay", "bonus", "wage", "hour", "allowance", "salary", "rate", "overtime" };

    static void Take(ColumnSample sample, Field field)
    {
        if (!sample.Has(field)) sample.Column.Field = field;
    }

    /// <summary>The column most of whose values are so; null where in none enough are.</summary>
    static ColumnSample? Best(IEnumerable<ColumnSample> samples, double share, Func<string, bool> test, bool unique = false) =>
        samples
            .Where(sample => sample.Count > 1 && (!unique || sample.Values.Distinct().Count() > sample.Count * 0.7))
            .Select(sample => (Sample: sample, Share: sample.Share(test)))
            .Where(pair => pair.Share >= share)
            .OrderByDescending(pair => pair.Share)
            .FirstOrDefault()
            .Sample;
}
