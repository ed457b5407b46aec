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

    /// <summary>Other start dates, for rows where the chosen column is blank.</summary>
    SpareStarts,
}

static class ColumnGroups
{
    /// <summary>What belongs to each group, in the order of <see cref="ColumnGroup"/>.</summary>
    public static readonly Func<Column, bool>[] All =
    [
        column => Fields.Telling.Contains(column.Field),
        column => !Fields.Surplus.Contains(column.Field) && (Fields.Kept.Contains(column.Field) || column.Spare) && !(column.Spare && column.Field is Field.Name or Field.Remarks),
        column => column.Field is not (Field.Pension or Field.Health or Field.Union or Field.SickPay),
        column => column.Field == Field.Pay && !column.Spare,
        column => column.Field == Field.WeeklyHours && !column.Spare,
        column => column.Field == Field.Notice && !column.Spare,
        column => column.Field is Field.WeeklyHours or Field.Allowances or Field.Fte,
        column => column.Field is Field.Remarks or Field.Event or Field.ContractEnd,
        column => column.Spare && column.Field is Field.EmployerStart or Field.ServiceStart,
    ];
}
