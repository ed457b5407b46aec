using Workforce.Findings;
using Workforce.Grading;
using Workforce.ReferenceData;
using Workforce.StaffLists;
using Workforce.Units;
using static Workforce.Terms.TermsWording;

namespace Workforce.Terms;

/// <summary>
/// Compares notice in weeks, both ways. A month is 52.143 ÷ 12 weeks; from the employer the legal minimum holds on both sides (ERA 1996
/// s.86).
/// </summary>
static class NoticeComparison
{
    public static TermsDifference FromEmployer(ComparedTerm term, Employee employee, TermsComparer.Told told, Grade? grade,
        TermsBasis basis)
    {
        var years = employee.StartDate is { } start ? TermsComparer.CompleteYears(start, basis.On) : (int?)null;
        var least = years is { } complete ? NationalFigures.StatutoryNotice.On(basis.On)?.Value.EmployerWeeks(complete) : null;
        var months = basis.Council.Notice?.MonthsOf(grade);
        var council = months is { } own
            ? $"{Months(own)}{Longer(Weeks(own), least)}"
            : least is { } weeks
            ? $"the legal minimum, {Count(weeks, "week")}"
            : "the legal minimum";
        if ((employee.NoticePeriod ?? (told.Text is { } paper ? NoticeText.Read(paper, null).Employer : null)) is not { } notice)
        {
            return told.Text is { } words
                ? TermsDifference.Of(term, words, council, Verdict.DifferentInKind,
                    told.Conflict
                        ?? new(TermsFindings.NoticeUnclear, Severity.Warning, $"Notice is given as ‘{words}’.", new(Field: term.Id),
                            "Ask the contractor for the notice it must give, in weeks or months: TUPE reg 11(2)(b); ERA 1996 s.1(4)(e)."))
                : TermsDifference.Untold(term, council);
        }

        var given = notice.IsStatutory ? least : notice.Unit == NoticeUnit.Months ? Weeks(notice.Value!.Value) : notice.Value;
        var text = notice.IsStatutory ? $"the legal minimum{(least is { } minimum ? $", {Count(minimum, "week")}" : "")}"
            : $"{(notice.Unit == NoticeUnit.Months ? Months(notice.Value!.Value) : Count(notice.Value!.Value, "week"))}{Longer(given!.Value, least)}";
        var group = new TermsForGroup(
            notice.IsStatutory
                ? "the legal minimum"
                : notice.Unit == NoticeUnit.Months
                ? Months(notice.Value!.Value)
                : Count(notice.Value!.Value, "week"),
            months is { } all ? $"{Months(all)}, or the legal minimum where that is longer" : "the legal minimum");
        if (least is not { } law || given is not { } theirs)
            return TermsDifference.Of(term, text, $"{council}; the length of service is not known",
                Verdict.DifferentInKind) with
            { ForGroup = group };
        return TermsDifference.Of(term, text, council,
            Compare(Math.Max(theirs, law), Math.Max(months is { } ours ? Weeks(ours) : 0, law))) with
        { ForGroup = group };
    }

    /// <summary>Owing longer notice is neither better nor worse for everybody, so a difference is one in kind.</summary>
    public static TermsDifference FromEmployee(ComparedTerm term, TermsComparer.Told told, Grade? grade, TermsBasis basis)
    {
        var council = basis.Council.Notice is { } notice ? Months(notice.FromEmployee ?? notice.MonthsOf(grade)) : TermsComparer.NotTold;
        if (told.Text is not { } text) return TermsDifference.Untold(term, council);
        var theirs = told.Conflict is null && NoticeText.Read(text, null).Employer is { Value: { } value, Unit: { } unit }
            ? unit == NoticeUnit.Months ? Weeks(value) : value
            : (decimal?)null;
        var same = theirs is { } weeks && basis.Council.Notice is { } own
            && Math.Abs(weeks - Weeks(own.FromEmployee ?? own.MonthsOf(grade))) < 0.05m;
        return TermsDifference.Of(term, text, council, same ? Verdict.Same : Verdict.DifferentInKind, told.Conflict);
    }

    static decimal Weeks(decimal months) => months * AnnualPay.WeeksInYear / 12;

    static string Months(decimal months) => $"{Count(months, "month")} = {Number(Weeks(months))} weeks";

    static string Longer(decimal weeks, int? least) =>
        least > weeks ? $"; the legal minimum of {Count(least.Value, "week")} is longer" : "";
}
