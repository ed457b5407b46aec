using CsvHelper;
using Workforce.Findings;
using Workforce.ReferenceData;
using Workforce.Storage;
using Workforce.Units;

namespace Workforce.Grading;

/// <summary>Reads <c>council/roles.csv</c> and <c>council/grades.json</c> and checks them against each other.</summary>
public static class EstablishmentFiles
{
    public const string RolesFile = "council/roles.csv";
    public const string GradesFile = "council/grades.json";

    /// <summary>Two roles share an id.</summary>
    public const string DuplicateRole = "GR_DUPLICATE_ROLE";

    /// <summary>A role names a grade that grades.json does not have.</summary>
    public const string UnknownGrade = "GR_UNKNOWN_GRADE";

    /// <summary>A grade names a point that was never on the spine.</summary>
    public const string UnknownPoint = "GR_UNKNOWN_POINT";

    /// <summary>A row of roles.csv lacks its id, title or grade, or the file lacks the column.</summary>
    public const string RoleIncomplete = "GR_ROLE_INCOMPLETE";

    /// <summary>Two grades share an id.</summary>
    public const string DuplicateGrade = "GR_DUPLICATE_GRADE";

    /// <summary>A figure of grades.json is outside what it can be.</summary>
    public const string BadFigure = "GR_BAD_FIGURE";

    static readonly CsvReaderOptions Csv = new()
    {
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        FieldCountMismatch = CsvFieldCountHandling.Allow
    };

    sealed record GradesFileShape(
        decimal FullTimeWeekHours, IReadOnlyList<Grade> Grades, IReadOnlyList<LocalPoint>? LocalPoints = null, PaySpine? Spine = null,
        LivingWageKind? LivingWage = null,
        IncrementRule? Increments = null, PayProtectionPolicy? PayProtection = null, AssumedAward? WhatIfAward = null);

    /// <summary>The establishment, or null with every fault in both files as blocking findings.</summary>
    public static Checked<Establishment?> Read(Stream? roles, Stream? grades)
    {
        var table = StrictJson.Read<GradesFileShape>(grades, GradesFile);
        var list = ReadRoles(roles);
        List<Finding> findings = [.. table.Findings, .. list.Findings];
        if (table.Value is { } shape)
        {
            findings.AddRange(shape.Spine?.Faults() ?? []);
            findings.AddRange(BadFigures(shape));
            findings.AddRange(UnknownPoints(shape));
            findings.AddRange(UnknownGrades(list.Value, shape));
        }

        return findings.Count > 0 || table.Value is null
            ? new(null, findings)
            : new(new Establishment(list.Value, table.Value.Grades, table.Value.LocalPoints ?? [],
                new WeeklyHours(table.Value.FullTimeWeekHours), table.Value.Spine, table.Value.LivingWage, table.Value.Increments,
                table.Value.PayProtection, table.Value.WhatIfAward),
                []);
    }

    /// <summary>
    /// A role table in the form of roles.csv: <c>role_id,title,family,grade,soc2020,purpose</c>; <c>grade_hint</c> is read as grade.
    /// </summary>
    public static Checked<IReadOnlyList<Role>> ReadRoles(Stream? roles)
    {
        if (roles is null)
            return new([],
                [new Finding(CouncilFindings.FileMissing, Severity.Blocking, $"{RolesFile} is missing.", Location.Everything,
                    "Export the council's establishment with role_id, title, family, grade, soc2020 and purpose.")]);
        List<Role> read = [];
        List<Finding> findings = [];
        Dictionary<string, long> firstSeen = new(StringComparer.Ordinal);
        try
        {
            using var csv = CsvReader.Create(roles, Csv, leaveOpen: true);
            while (csv.Read())
            {
                string Cell(string name) => csv.TryGetFieldIndex(name, out var index) ? csv.GetString(index).Trim() : "";
                var grade = Cell("grade") is { Length: > 0 } given ? given : Cell("grade_hint");
                var role = new Role(Cell("role_id"), Cell("title"), Cell("family"), grade,
                    Cell("soc2020") is { Length: > 0 } soc ? soc : null, Cell("purpose"));
                var row = csv.LineNumber;
                if (role.Id.Length == 0 || role.Title.Length == 0 || role.GradeId.Length == 0)
                    findings.Add(Fault(RoleIncomplete, row, $"{RolesFile} line {row} has no role_id, title or grade.",
                        "Fill in all three, or remove the line."));
                else if (!firstSeen.TryAdd(role.Id, row))
                    findings.Add(Fault(DuplicateRole, row, $"{RolesFile} line {row} repeats role {role.Id} of line {firstSeen[role.Id]}.",
                        "Give each role an id of its own."));
                else
                    read.Add(role);
            }
        }
        catch (FormatException)
        {
            findings.Add(new Finding(CouncilFindings.FileUnreadable, Severity.Blocking, $"{RolesFile} is not a comma-separated table.",
                Location.Everything, "Save it as CSV in UTF-8."));
        }

        if (read.Count == 0 && findings.Count == 0)
            findings.Add(new Finding(CouncilFindings.FileUnreadable, Severity.Blocking, $"{RolesFile} has no roles.", Location.Everything,
                "Export the council's establishment with role_id, title, family, grade, soc2020 and purpose."));
        return new(read, findings);
    }

    static IEnumerable<Finding> UnknownPoints(GradesFileShape shape)
    {
        var known = (shape.Spine?.Values.SelectMany(value => value.Points)
            ?? NationalFigures.NjcPaySpine.Values.SelectMany(value => value.Value ?? []))
            .Select(point => point.Point)
            .Concat((shape.LocalPoints ?? []).Select(point => point.Point)).ToHashSet();
        return from grade in shape.Grades
               let unknown = grade.Points.Where(point => !known.Contains(point)).ToList()
               where unknown.Count > 0 || grade.Points.Count == 0
               select new Finding(
                   UnknownPoint,
                   Severity.Blocking,
                   grade.Points.Count == 0
                       ? $"{GradesFile}: grade {grade.Id} has no points."
                       : $"{GradesFile}: grade {grade.Id} names point {string.Join(", ", unknown)}, which is not on the spine.",
                   Location.Everything,
                   "Use points of the NJC spine, or give the council's own points under localPoints.");
    }

    static IEnumerable<Finding> BadFigures(GradesFileShape shape)
    {
        Finding Bad(string member, string may) => Fault(BadFigure, null, $"{GradesFile}: {member} {may}.", "Correct the figure.");
        foreach (var grade in shape.Grades.GroupBy(grade => grade.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return Fault(DuplicateGrade, null, $"{GradesFile}: the id {grade.Key} is that of {grade.Count()} grades.",
                "Give each grade an id of its own.");
        if (shape.FullTimeWeekHours is < 30 or > 48) yield return Bad("fullTimeWeekHours", "is not between 30 and 48 hours");
        if (shape.Increments is { } rule && (rule.Month is < 1 or > 12 || rule.Day is < 1 or > 28 || rule.MonthsOnGrade is < 0 or > 24))
            yield return Bad("increments", "has a month outside 1 to 12, a day outside 1 to 28 or monthsOnGrade outside 0 to 24");
        if (shape.PayProtection is { Months: < 0 or > 120 }) yield return Bad("payProtection.months", "is not between 0 and 120");
        if (shape.WhatIfAward is { Percent: <= 0 or > 20 }) yield return Bad("whatIfAward.percent", "is not above 0 and at most 20");
        foreach (var point in (shape.LocalPoints ?? []).Where(point => point.Annual <= 0))
            yield return Bad($"local point {point.Point}", "has no pay");
        foreach (var value in (shape.Spine?.Values ?? []).Where(value => value.Points.Any(point => point.Annual <= 0)))
            yield return Bad($"the spine of {value.From:d MMMM yyyy}", "has a point without pay");
    }

    static IEnumerable<Finding> UnknownGrades(IReadOnlyList<Role> roles, GradesFileShape shape)
    {
        var known = shape.Grades.Select(grade => grade.Id).ToHashSet(StringComparer.Ordinal);
        return from role in roles
               where !known.Contains(role.GradeId)
               select Fault(UnknownGrade, null, $"{RolesFile}: role {role.Id} has grade {role.GradeId}, which {GradesFile} does not have.",
                   "Add the grade, or correct the role.");
    }

    static Finding Fault(string code, long? row, string message, string remedy) =>
        new(code, Severity.Blocking, message, new Location(Row: (int?)row), remedy);
}
