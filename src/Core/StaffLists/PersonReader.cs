using System.Globalization;
using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Reads who the person is and on what terms: reference, name, job, dates, age, pension, contract, notice, holiday.</summary>
static partial class PersonReader
{
    const int YoungestStart = 14;

    [GeneratedRegex(@"\s*(?<m>[*†‡¶#§°]+|\(\d\))$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Mark { get; }
    [GeneratedRegex(@"^(?<n>\d{2})\s*(y(ea)?rs?( old)?|y/?o)?(\s*\(?\d+ ?m\w*\)?)?$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WholeYears { get; }

    /// <param name="listYear">The year the list speaks of, or the latest it can.</param>
    public static void Read(Draft draft, int listYear)
    {
        ReadIdentity(draft);
        ReadDates(draft, listYear);
        ReadTerms(draft);
        Extras(draft);
    }

    static void ReadIdentity(Draft draft)
    {
        if (draft.Table.Of(Field.EmployeeRef) is { } column && draft.Text(column) is not null)
        {
            draft.EmployeeRef = Unmarked(draft, draft.Cell(column)!.Line);
            draft.Source("employeeRef", column);
        }

        draft.Name = NameOf(draft);
        if (draft.Name is { } name) draft.Name = Unmarked(draft, name);
        if (draft.Table.JobsAbove && draft.Line.Section is { Text.Length: > 0 } group)
        {
            (draft.JobTitle, draft.JobWords) = (group.Text, group.Words);
            draft.Sources["jobTitle"] = new(null, group.Text, "the line above the group");
        }

        if (draft.Table.Of(Field.JobTitle) is not { } job || draft.Given(job) is not { } given) return;
        var title = Titles.Of(given, job);
        draft.JobTitle = given.Line.Length >= title.Text.Length ? Mark.Replace(given.Line, "") : title.Text;
        draft.JobWords = title;
        if (job.OwnCodes?.GetValueOrDefault(given.Clean) is { Length: > 2 } post)
        {
            (draft.JobTitle, draft.JobWords) = (post, new(post));
            draft.Source("jobTitle", job, $"{given.Clean} in the list's own key");
            return;
        }

        if (draft.IsDitto(job)) draft.Derived.Add("jobTitle");
        draft.Source("jobTitle", job, draft.IsDitto(job) ? "ditto: from the line above" : null);
    }

    /// <summary>A mark the list explains is no part of a name or a reference.</summary>
    static string Unmarked(Draft draft, string text) =>
        draft.Notes.Codes.Count > 0 && Mark.Match(text) is { Success: true } mark && draft.Notes.Codes.ContainsKey(mark.Groups["m"].Value)
            ? text[..mark.Index]
            : text;

    /// <summary>What the list says of the mark that the cell ends with; null where it has none.</summary>
    public static string? MarkOf(RawCell cell, Column column) => Marked.Of(cell, column);

    static readonly ColumnReading<string?> Marked = new((cell, column) =>
        column.ByNoteNumber
            ? CodeMeanings.Several(column.Notes, cell.Clean) ?? column.Notes.Codes.GetValueOrDefault(cell.Clean)
            : Mark.Match(cell.Clean) is { Success: true, Index: > 0 } mark
            ? column.Notes.Codes.GetValueOrDefault(mark.Groups["m"].Value)
            : null);

    static readonly ColumnReading<Telling> Titles = new((cell, _) => new(Mark.Replace(cell.Clean, "")));

    static string? NameOf(Draft draft)
    {
        var (surname, forename) = (draft.Text(Field.Surname), draft.Text(Field.Forename));
        var full = surname is not null || forename is not null ? $"{forename} {surname}".Trim() : draft.Text(Field.Name);
        if (full is null || RowKinds.IsVacant(full) || !Wording.HasLetter(full)) return null;
        draft.Source("name", draft.Table.Of(Field.Surname) ?? draft.Table.Of(Field.Name));
        return full;
    }

    static void ReadDates(Draft draft, int listYear)
    {
        var service = Date(draft, Field.ServiceStart, "startDate");
        var joined = Date(draft, Field.EmployerStart, service.Value is null && !service.Impossible ? "startDate" : null);
        if (service.Nothing && joined.Nothing) joined = Spare(draft);
        draft.EmployerStart = joined.Value;
        draft.Start = service.Value ?? (service.Impossible ? null : joined.Value);
        if (service.Value is not null && joined.Value is { } start)
            draft.Extra["employerStartDate"] = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (draft.Start is not null)
            draft.Source("startDate", service.Value is not null ? draft.Table.Of(Field.ServiceStart) : draft.Table.Of(Field.EmployerStart));
        draft.ContractEnd = Date(draft, Field.ContractEnd, null).Value;
        var birth = Date(draft, Field.DateOfBirth, null);
        ReadBirth(draft, birth, listYear);
        if (draft.Text(Field.Age) is not { } given) return;
        var age = AgedWord.Replace(given, "") is { Length: > 0 } bare && char.IsDigit(bare[0]) ? bare : given;
        if (WholeYears.Match(age) is { Success: true } years
            && int.Parse(years.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is >= 14 and <= 99 and var whole)
        {
            draft.Age = whole;
        }
        else if (Wording.Number(age) is >= 14 and <= 99 and var part) draft.Age = (int)decimal.Truncate(part);
        else if (age.Any(char.IsDigit)) draft.Extra["ageBand"] = age;
        if (draft.Age is not null) draft.Source("age", draft.Table.Of(Field.Age));
    }

    static void ReadBirth(Draft draft, DateReading birth, int listYear)
    {
        var column = draft.Table.Of(Field.DateOfBirth);
        var sensible = birth.Value is { } date && date.Year >= listYear - 95 && date.Year <= listYear - 13;
        if (birth.Value is not null && sensible)
        {
            draft.Birth = birth.Value;
            draft.Source("dateOfBirth", column);
            if (AgeBefore.Match(draft.Text(column) ?? "") is { Success: true } aged)
            {
                draft.Age = int.Parse(aged.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
                draft.Source("age", column);
            }

            if (birth.MonthOnly)
                draft.Warn(ListFindings.DateImprecise, "dateOfBirth", "The date of birth gives month and year only; it is read as the 1st.",
                    "Ask for the day.", column);
        }
        else if (birth.Impossible || birth.Value is not null)
        {
            draft.Warn(ListFindings.BirthImpossible, "dateOfBirth", $"The date of birth '{draft.Text(column)}' cannot be right.",
                "Ask the contractor for the right date of birth.", column);
        }
        else if (draft.Text(column) is { } text)
        {
            if (Wording.Number(AgedWord.Replace(text, "")) is >= 14 and <= 90 and var age)
            {
                draft.Age = (int)age;
                draft.Source("age", column);
            }
            else if (Wording.Number(text) is > 100)
                draft.Warn(ListFindings.BirthImpossible, "dateOfBirth", $"The date of birth '{text}' cannot be right.",
                    "Ask the contractor for the right date of birth.", column);
            else if (text.Any(char.IsDigit)) draft.Extra["ageBand"] = text;
        }
    }

    /// <summary>Age and birth date in one cell: 45 (02/03/1981).</summary>
    [GeneratedRegex(@"^(aged? )?(?<n>[1-9]\d)( yrs| years)?\s*[(,;]\W*(?=.*\d)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AgeBefore { get; }

    /// <summary>Aged 44, age: 44, 44 years old.</summary>
    [GeneratedRegex(@"^\s*aged?\b[:\s]*|\s*\b(years?|yrs?|y/?o)\b.*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AgedWord { get; }

    /// <summary>Another start column, where the one that was chosen is blank.</summary>
    static DateReading Spare(Draft draft) =>
        draft.Table.Those(ColumnGroup.SpareStarts)
            .Select(column => Date(draft, column, "startDate"))
            .FirstOrDefault(reading => !reading.Nothing);

    /// <summary>How far in the future a date of the column can lie, as two-digit years need it.</summary>
    /// <param name="listYear">The year the list speaks of, or the latest it can.</param>
    public static int LatestYear(Field field, int listYear) => field switch
    {
        Field.ContractEnd => 2099,
        Field.DateOfBirth => listYear - YoungestStart,
        _ => listYear + 1,
    };

    static readonly ColumnReading<DateReading> Days = new((cell, column) => DateText.Read(cell, column.LatestYear, column.MonthFirst));

    static DateReading Date(Draft draft, Field field, string? target) => Date(draft, draft.Table.Of(field), target);

    static DateReading Date(Draft draft, Column? column, string? target)
    {
        if (column is null || draft.Given(column) is not { } cell) return default;
        var reading = Days.Of(cell, column);
        if (target is null) return reading;
        if (reading.MonthOnly)
            draft.Warn(ListFindings.DateImprecise, target,
                $"The date '{draft.Text(column)}' gives month and year only; it is read as the 1st.",
                "Ask for the day: notice and redundancy rights count from it.", column);
        if (reading.Impossible)
            draft.Reject(ListFindings.ImpossibleDate, target, $"The start date '{draft.Text(column)}' does not exist.",
                "Ask the contractor for the right date; it is not mended here.", column);
        return reading;
    }

    static void ReadTerms(Draft draft)
    {
        if (draft.Table.PostcodeColumn is { } postcode && draft.Given(postcode) is { } code)
        {
            draft.Postcode = Postcodes.Of(code, postcode);
            if (draft.Postcode is not null) draft.Source("postcode", postcode);
            if (postcode.Field == Field.Address && draft.Postcode is not null)
                draft.Sources["postcode"] = new(postcode.Heading, draft.Postcode,
                    "the end of the address; the rest is not carried further");
        }

        if (draft.Notes.PensionOfAll is { } scheme && (draft.Notes.UnlessSaid || PensionText.IsKnown(scheme))
            && AsForAll(draft, draft.Table.Of(Field.Pension)))
        {
            var left = draft.Telling.Says(TellingQuestion.OutOfPension);
            draft.Pension = left ? "OPTED_OUT" : scheme;
            draft.Sources["pensionScheme"] = new(null, left ? null : scheme, left ? "from the remarks" : "from the notes, for everybody");
        }
        else if (draft.Table.Of(Field.Pension) is { } pension && draft.Given(pension) is { Clean: var text } cell)
        {
            (draft.Pension, var unclear) = Schemes.Of(cell, pension);
            if ((unclear || draft.Pension == "NOT_ENROLLED" && text.Length <= 2) && SchemeBeside(draft) is { } beside)
                (draft.Pension, unclear) = (beside, false);
            else if (draft.Pension == "NOT_ENROLLED" && text.Length <= 2 && PensionText.Named(pension.FullHeading) is not null
                && draft.Table.Columns.Exists(column => column.Field == Field.PensionOther
                    || column.Spare && column.Field == Field.Pension))
            {
                draft.Pension = null;
            }

            if (NotMember(draft) is { } without) (draft.Pension, unclear) = (without, false);
            if (unclear)
                draft.Warn(ListFindings.PensionUnclear, "pensionScheme", $"The pension cell says '{text}' but not which scheme.",
                    "Ask which scheme the person is in and what the employer pays.", pension);
            draft.Source("pensionScheme", pension);
        }

        if (draft.Pension is null && draft.Given(Field.Pension) is null && SchemeBeside(draft) is { } elsewhere) draft.Pension = elsewhere;
        ReadNotice(draft);
    }

    static readonly ColumnReading<string?> Postcodes = new((cell,
        column) => (column.Field == Field.Address ? PostcodeText.AtEnd(cell.Clean) : PostcodeText.Read(cell.Clean))
            ?? (column.Sectors && PostcodeText.IsSector(cell.Clean) ? Wording.Clean(cell.Clean).ToUpperInvariant() : null));

    static readonly ColumnReading<(string? Scheme, bool Unclear)> Schemes = new((cell, column) =>
        (PensionText.Read(CodeMeanings.NumberedMeaning(column.Notes, cell.Clean),
            PensionText.Named(column.FullHeading) ?? column.Notes.Pension, out var unclear),
            unclear));

    /// <summary>
    /// The scheme open to the person in one column, and in the next that the person is no member and why: No - opted out.
    /// </summary>
    static string? NotMember(Draft draft) =>
        draft.Pension is null or "OPTED_OUT" or "NOT_ENROLLED" || draft.Table.Those(ColumnGroup.PensionOther) is not { Length: > 0 } columns
            ? null
        : columns.Select(draft.Text).OfType<string>().Where(text => text.StartsWith("no", StringComparison.OrdinalIgnoreCase))
            .Select(text => PensionText.Read(text, null, out _)).FirstOrDefault(read => read is "OPTED_OUT" or "NOT_ENROLLED");

    /// <summary>Yes or no in one column, the scheme or the reason in the next.</summary>
    static string? SchemeBeside(Draft draft) => draft.Table.Those(ColumnGroup.PensionBeside) is not { Length: > 0 } columns ? null
        : columns.Select(draft.Text).OfType<string>().Where(text => text.Count(char.IsLetter) > 2 && DateText.Read(text, 2100).Nothing)
        .Select(text => PensionText.Read(CodeMeanings.Meaning(draft.Notes, text), null, out _))
        .FirstOrDefault(scheme => scheme is not null);

    /// <summary>The row leaves a term to the notes: there is no column for it, or the cell is empty or points there.</summary>
    /// <param name="said">What the notes say of the term.</param>
    internal static bool AsForAll(Draft draft, Column? column, string? said = null) =>
        column is null
            || (draft.Cell(column) is { } cell ? AsCover.IsMatch(cell.Clean)
                : draft.Notes.UnlessSaid || said is not null && Otherwise.IsMatch(said) || IfOther.IsMatch(column.FullHeading));

    [GeneratedRegex(
        @"^\W*(as|see) (per )?(the )?((front|cover)( sheet| page)?|common terms|standard terms|(terms|notes) (above|below))\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex AsCover { get; }

    /// <summary>Leave (if not as cover).</summary>
    [GeneratedRegex(@"\bif (not|different|other)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex IfOther { get; }

    static void ReadNotice(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.Notice))
        {
            if (draft.Given(column) is not { } cell) continue;
            var bare = draft.Text(Field.NoticeUnit) is { } unit && cell.Clean.All(c => char.IsDigit(c) || c == '.')
                ? $"{cell.Clean} {unit}"
                : null;
            var reading = bare is not null ? NoticeText.Read(bare, NoticeText.UnitOf(column.FullHeading)) : Notices.Of(cell, column);
            if (reading.Employee is { } employee) draft.Extra.TryAdd("noticeFromEmployee", employee);
            if (reading.Employer is null || draft.Notice is not null) continue;
            draft.Notice = reading.Employer;
            draft.Source("noticePeriod", column);
        }

        if (draft.Notice is null && draft.Given(Field.Notice) is null && draft.Table.Of(Field.NoticeUnit) is { } unitOf
            && draft.Text(unitOf) is { } code
            && NoticeText.Read(CodeMeanings.Meaning(unitOf.Notes, code), null).Employer is { IsStatutory: true } byLaw)
        {
            draft.Notice = byLaw;
            draft.Source("noticePeriod", unitOf);
        }

        if (draft.Notice is null && draft.Notes.Notice is { } all
            && AsForAll(draft, draft.Table.Of(Field.Notice), all)
            && NoticeText.Read(all, null).Employer is { } everyone)
        {
            draft.Notice = everyone;
            draft.Sources["noticePeriod"] = new(null, all, "from the notes, for everybody");
        }

        if (draft.Text(Field.NoticeFromEmployee) is { } theirs) draft.Extra["noticeFromEmployee"] = theirs;
    }

    [GeneratedRegex(@"\b(unless|otherwise|except|where (blank|none|no)|if (blank|none|no))\b", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Otherwise { get; }

    static readonly ColumnReading<NoticeReading> Notices = new((cell, column) =>
    {
        var unit = NoticeText.UnitOf(column.FullHeading);
        return NoticeText.InDays(column.FullHeading) && Wording.Number(cell.Clean) is not null
            ? NoticeText.Read($"{cell.Clean} days", unit)
            : NoticeText.Read(CodeMeanings.Meaning(column.Notes, cell.Clean), unit) is { Employer: not null } meant
            ? meant
            : NoticeText.Read(cell.Clean, unit);
    });

    static void Extras(Draft draft)
    {
        foreach (var column in draft.Table.Those(ColumnGroup.Kept))
        {
            if (draft.Given(column) is not { } cell || Circumstances.IsSensitive(cell, column)) continue;
            var (name, text) = (column.ExtraName, cell.Clean);
            if (draft.Extra.TryGetValue(name, out var before)) draft.Extra[name] = before == text ? text : $"{before}; {text}";
            else draft.Extra[name] = text;
        }

        if (draft.Line.Section is { Text.Length: > 0 } section && !draft.Extra.ContainsKey("site")) draft.Extra["section"] = section.Text;
    }
}
