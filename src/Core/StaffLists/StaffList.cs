using System.Collections.Frozen;
using Workforce.Units;

namespace Workforce.StaffLists;

/// <summary>Whether a record can be used: see reading.schema.json.</summary>
public enum Disposition
{
    Accept,
    AcceptWithWarning,
    Reject,
}

/// <summary>
/// Whether the record is an employee in scope. A record can be unusable as it stands and still be a person who transfers
/// (law.md 126), so this is kept apart from <see cref="Disposition"/>.
/// </summary>
public enum Scope
{
    /// <summary>An employee who transfers, with everything needed to cost the post.</summary>
    In,

    /// <summary>An employee who transfers all the same: counts in headcount, packs and duties, cost not known.</summary>
    Incomplete,

    /// <summary>Not an employee in scope: a vacancy, agency worker, contractor, leaver or repeated row.</summary>
    Out,
}

public enum ContractType
{
    Permanent,
    FixedTerm,
    CasualZeroHours,
    Apprentice,
    Agency,
    SelfEmployed,
}

/// <summary>The period a notice figure counts in.</summary>
public enum NoticeUnit
{
    Weeks,
    Months,
}

/// <summary>Notice the employer must give. Both parts null: the list says the legal minimum applies (ERA 1996 s.86).</summary>
public sealed record NoticePeriod(decimal? Value, NoticeUnit? Unit)
{
    public bool IsStatutory => Value is null;
}

public enum HolidayUnit
{
    Days,
    Weeks,
    PercentOfHours,
}

public enum BankHolidays
{
    Included,
    Plus,
    NotStated,
}

/// <summary>
/// Yearly paid holiday for a full-time person as stated: 25 + 8 is 25, bank holidays on top.
/// <paramref name="Statutory"/>: the list only says the legal minimum, which is 5.6 weeks.
/// </summary>
public sealed record HolidayEntitlement(decimal? Value, HolidayUnit? Unit, BankHolidays BankHolidays, bool Statutory);

/// <summary>
/// Where one field came from: the column as the sheet names it, the cell's own text, and the working where derived or assumed.
/// </summary>
public sealed record FieldSource(string? Column, string? Text, string? Working);

/// <summary>
/// One person or post of a list, as read. Null means the list does not say; nothing is invented. Fields carry the names of
/// reading.schema.json (camel case) in <see cref="Derived"/>, <see cref="Assumed"/> and <see cref="Sources"/>.
/// </summary>
public sealed record Employee
{
    public string? Sheet { get; init; }

    public required int Row { get; init; }

    /// <summary>
    /// Set only in a list with one person per column, and where tables stand side by side: the first column of the person's table.
    /// </summary>
    public string? Column { get; init; }

    /// <summary>Where the person's rows in other parts of the list stand, where it gives its people in parts.</summary>
    public IReadOnlyList<(string? Sheet, int Row, string? Column)> Parts { get; init; } = [];

    public required Disposition Disposition { get; init; }

    public required Scope Scope { get; init; }

    public string? EmployeeRef { get; init; }

    public string? Name { get; init; }

    public string? JobTitle { get; init; }

    public WeeklyHours? WeeklyHours { get; init; }

    /// <summary>Weeks paid a year.</summary>
    public decimal? WeeksPerYear { get; init; }

    public AnnualPay? AnnualFtePay { get; init; }

    public HourlyRate? HourlyRate { get; init; }

    /// <summary>Start of continuous service.</summary>
    public DateOnly? StartDate { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public int? Age { get; init; }

    /// <summary>LGPS, NEST, NHSPS, OTHER:name, OPTED_OUT or NOT_ENROLLED.</summary>
    public string? PensionScheme { get; init; }

    public ContractType? ContractType { get; init; }

    /// <summary>The last day of a temporary contract; null where it has no end or none is told.</summary>
    public DateOnly? ContractEnd { get; init; }

    public string? Postcode { get; init; }

    public NoticePeriod? NoticePeriod { get; init; }

    public HolidayEntitlement? HolidayEntitlement { get; init; }

    /// <summary>The contractor's full-time week for this post; null when not stated.</summary>
    public WeeklyHours? FullTimeWeek { get; init; }

    /// <summary>
    /// Other cells of the row by name (<c>site</c>, <c>grade</c>, <c>sickPay</c>, <c>payFrequency</c>, <c>averageHours</c>,
    /// <c>allowances</c>…). Never NI numbers, bank details or health remarks.
    /// </summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = FrozenDictionary<string, string>.Empty;

    public IReadOnlySet<string> Derived { get; init; } = FrozenSet<string>.Empty;

    public IReadOnlySet<string> Assumed { get; init; } = FrozenSet<string>.Empty;

    public IReadOnlyDictionary<string, FieldSource> Sources { get; init; } = FrozenDictionary<string, FieldSource>.Empty;
}

/// <summary>A row of a staff sheet that is not a person, and why, in a few words.</summary>
public sealed record IgnoredRow(string? Sheet, int? Row, string Why);

/// <summary>A column of a table of people and what it was taken for.</summary>
/// <param name="Letter">Null in a list with one person per column.</param>
/// <param name="Heading">As the sheet has it, with that of its group in front: what <see cref="SettledHeading"/> names.</param>
/// <param name="Field">A name of headings.json such as <c>weeklyHours</c>; null where the column is only kept and shown.</param>
/// <param name="Settled">HR has said so, for every list of this contractor.</param>
public sealed record ColumnReading(string? Sheet, string? Letter, string Heading, string? Field, bool Settled);

public sealed record SheetReading(string? Name, SheetRole Role);

/// <summary>
/// A contractor's staff list, understood. Every non-empty row of a staff sheet is in <see cref="Records"/>, as the person's own or among
/// their <see cref="Employee.Parts"/>, or in <see cref="IgnoredRows"/>.
/// </summary>
/// <param name="AsAt">The date the list says it is correct at.</param>
/// <param name="TransferDate">The proposed transfer date, from the list or given.</param>
public sealed record StaffList(
    string FileName,
    string Format,
    DateOnly? AsAt,
    DateOnly? TransferDate,
    IReadOnlyList<SheetReading> Sheets,
    IReadOnlyList<IgnoredRow> IgnoredRows,
    IReadOnlyList<Employee> Records)
{
    /// <summary>What each column of its tables was taken for, in the order of the sheets.</summary>
    public IReadOnlyList<ColumnReading> Columns { get; init; } = [];

    /// <summary>Everyone who transfers, incomplete records too (law.md 126).</summary>
    public IEnumerable<Employee> InScope => Records.Where(record => record.Scope != Scope.Out);
}
