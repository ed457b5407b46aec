namespace Workforce.StaffLists;

/// <summary>Columns that one question of every row goes through; a table sorts its columns into them once.</summary>
enum ColumnGroup
{
    /// <summary>Their text is searched for what happens to the person.</summary>
    Telling,

    /// <summary>Kept in a record's extra.</summary>
    Kept,

    /// <summary>May hold health or other sensitive detail that does not belong there.</summary>
    MaySlip,

    Pay,
    Hours,
    Notice,

    /// <summary>May say in words that the post is term time.</summary>
    TermWords,
    Remarks,

    /// <summary>May say in words when a temporary contract ends.</summary>
    TermEnds,

    /// <summary>Other start dates, for rows where the chosen column is blank.</summary>
    SpareStarts,

    /// <summary>May name the scheme where the column of pensions says only yes or no.</summary>
    PensionBeside,

    /// <summary>May say that somebody is no member of the scheme open to them, and why.</summary>
    PensionOther,

    /// <summary>Hours of the summer and of the winter, or of each week of a rota, in columns of their own.</summary>
    Turns,

    /// <summary>Weekly hours in school holidays, beside those in term.</summary>
    InHolidays,

    /// <summary>May name the rota or pattern of shifts.</summary>
    Rosters,

    /// <summary>Hours of each day of the week.</summary>
    Weekdays,

    /// <summary>Nights a week, beside a column of hours by day.</summary>
    Nights,
}

static class ColumnGroups
{
    /// <summary>What belongs to each group, in the order of <see cref="ColumnGroup"/>.</summary>
    public static readonly Func<Column, bool>[] All =
    [
        column => Fields.Telling.Contains(column.Field),
        column => !Fields.Surplus.Contains(column.Field) && (Fields.Kept.Contains(column.Field) || column.Spare)
            && !(column.Spare && column.Field is Field.Name or Field.Remarks),
        column => column.Field is not (Field.Pension or Field.Health or Field.Union or Field.SickPay),
        column => column.Field == Field.Pay && !column.Spare,
        column => column.Field == Field.WeeklyHours && !column.Spare,
        column => column.Field == Field.Notice && !column.Spare,
        column => column.Field is Field.WeeklyHours or Field.Allowances or Field.Fte,
        column => column.Field is Field.Remarks or Field.Event or Field.ContractEnd,
        column => column.Field is Field.ContractType or Field.Remarks or Field.Event or Field.Absence or Field.Unknown,
        column => column.Spare && column.Field is Field.EmployerStart or Field.ServiceStart,
        column => column.Spare && column.Field == Field.Pension || column.Field is Field.PensionOther or Field.PensionRate,
        column => column.Field == Field.PensionOther,
        column => column.Field == Field.WeeklyHours && (column.IsTurn || HoursHeadings.IsTurn(column.Heading)),
        column => HoursHeadings.IsInHolidays(column.FullHeading),
        column => HoursHeadings.IsRoster(column.Heading),
        column => column.Field == Field.Unknown && TimeReader.IsWeekday(column),
        column => HoursHeadings.IsNights(column.Heading),
    ];
}
