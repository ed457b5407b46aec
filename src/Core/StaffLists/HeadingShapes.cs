using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Headings that are known by how they are made up, where the words alone would be taken for something else.</summary>
static partial class HeadingShapes
{
    static readonly (Regex Shape, HeadingMatch Means)[] Shapes =
    [
        (PlusPounds, new(Field.Allowances, 0.9)),
        (OnlyPounds, new(Field.Pay, 0.97)),
        (HoursOrTimes, new(Field.WeeklyHours, 0.97)),
        (HoursByDay, new(Field.WeeklyHours, 0.97)),
        (PayForHours, new(Field.Pay, 0.97)),
        (NoticeOfBoth, new(Field.Notice, 0.97)),
        (ContractAndEnd, new(Field.ContractType, 0.97)),
        (LateOrEarly, new(Field.PremiumPay, 0.97)),
        (WithHolidayPay, new(Field.PremiumPay, 0.97)),
    ];

    public static HeadingMatch Of(string heading)
    {
        foreach (var (shape, means) in Shapes)
        {
            if (shape.IsMatch(heading)) return means;
        }

        return default;
    }

    /// <summary>Money that is added: Waking nights + £/hr.</summary>
    [GeneratedRegex(@"^[^£]*[a-z]{3}[^£]*\+\s*£(?!.*\b(basic|salary|pay)\b)", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PlusPounds { get; }

    /// <summary>Pounds and what they are for: £ per h, £ per sess.</summary>
    [GeneratedRegex(@"^\W*£\W*(/|per|an?|p)\W*(h(ou)?r?|sess(ion)?|visit|class|lesson)\W*$", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex OnlyPounds { get; }

    /// <summary>Hours of some and sessions of others: Hrs or sessions per wk.</summary>
    [GeneratedRegex(
        @"^\W*(weekly )?(hours|hrs)\W*(or|/)\W*(no\.? of |number of )?(sessions|visits|shifts|classes|lessons|runs)\b(?!.*(day"
        + @"|length|min))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursOrTimes { get; }

    /// <summary>Hours of a part of the day, as against another: Day hours a week, Early hours.</summary>
    [GeneratedRegex(
        @"^\W*((day(time)?|waking|weekday) (hours|hrs) (a|per|each) (week|wk)"
        + @"|(early|late)( shift)? (hours|hrs)( (a|per) (week|wk)| p/?w)?)\W*$",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex HoursByDay { get; }

    /// <summary>Salary for hours worked is no heading of hours.</summary>
    [GeneratedRegex(
        @"^\W*((annual|basic|actual|yearly|gross) )*(salary|pay|wages?) (paid )?for (the |their |own |actual "
        + @"|contract(ed)? )*(hours|hrs)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex PayForHours { get; }

    /// <summary>One column gives both sides, ours first: Notice (from us / from employee).</summary>
    [GeneratedRegex(
        @"\bnotice\b[^/&,]*\b(us|we|our|employer|company|co|firm|er)\b[^/&,]*(/|&|,|\band\b)[^/&,]*\b(employees?|ee|them|they|staff)\b",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex NoticeOfBoth { get; }

    /// <summary>The kind of contract, and for some its end: Contract (and end date), Status / end date.</summary>
    [GeneratedRegex(
            @"^((type|kind|nature|form) of )?(employment |contract )?(contract|status|type|basis)( type| status)?\W*(\b(and|with|plus)\b|&|/|\+)\W*((any|the) )?end(s"
            + @"|ing)?( date)?\W*( if (any|fixed|ftc).*)?$",
            Wording.Options, Wording.PatternTimeout)]
    private static partial Regex ContractAndEnd { get; }

    /// <summary>Pay of part of the day: After 10pm £ ph.</summary>
    [GeneratedRegex(
        @"^\W*(after|before|from|between|until) (\d{1,2}([.:]\d\d)? ?([ap]\.?m\b\.?)|midnight|noon)(?=.*(£|\b(rate|pay|p/?h)\b))",
        Wording.Options, Wording.PatternTimeout)]
    private static partial Regex LateOrEarly { get; }

    /// <summary>Pay with holiday pay in it is not basic: Rate £ with holiday pay.</summary>
    [GeneratedRegex(
        @"(£|\b(rate|pay)\b).*\b(with|incl\w*|inc|plus)\b (the )?(holiday|hol)s?\b( pay)?", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex WithHolidayPay { get; }
}
