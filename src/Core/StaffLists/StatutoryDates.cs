using Workforce.Findings;
using Workforce.ReferenceData;

namespace Workforce.StaffLists;

/// <summary>
/// The two dates of TUPE reg 11 that a list can miss: it must be correct at a date no more than 14 days before it is given (reg 11(3),
/// counted from the giving and not from the transfer) and be given 28 days before the transfer (reg 11(6)). A list sent earlier, for
/// planning, is no breach; it only does not count as the information the law requires.
/// </summary>
public static class StatutoryDates
{
    public const string OutOfDate = "L_OUT_OF_DATE";
    public const string DatedAfterReceipt = "L_DATED_AFTER_RECEIPT";
    public const string ReceivedLate = "L_RECEIVED_LATE";
    public const string Deadline = "L_DEADLINE";

    /// <param name="received">The day the council got the list. A list without a date of its own has <see cref="ListFindings.NoDate"/>
    /// already.</param>
    public static IReadOnlyList<Finding> Check(StaffList list, DateOnly received)
    {
        ArgumentNullException.ThrowIfNull(list);
        return NationalFigures.TupeConstants.On(received)?.Value is { } law
            ? [.. Age(list, received, law), .. Notice(list, received, law)]
            : [];
    }

    static IEnumerable<Finding> Age(StaffList list, DateOnly received, TupeConstants law)
    {
        if (list.AsAt is not { } asAt) yield break;
        var days = received.DayNumber - asAt.DayNumber;
        if (days < 0)
            yield return About(DatedAfterReceipt, Severity.Warning,
                $"The list says it is correct at {Wording.Day(asAt)}, after it was received on {Wording.Day(received)}.",
                "Ask for the date at which it was correct (TUPE reg 11(3)).");
        else if (days > law.LiabilityInformationMaximumAgeDays)
            yield return About(OutOfDate, Severity.Warning,
                $"The list is correct at {Wording.Day(asAt)}, {days} days before it was received on {Wording.Day(received)}; employee liability information may be no more than {law.LiabilityInformationMaximumAgeDays} days old when it is given (TUPE reg 11(3)).",
                "Ask for a list that is up to date; this one may serve for planning until then.");
    }

    static IEnumerable<Finding> Notice(StaffList list, DateOnly received, TupeConstants law)
    {
        if (list.TransferDate is not { } transfer) yield break;
        var last = transfer.AddDays(-law.LiabilityInformationDays);
        if (received > last)
            yield return About(ReceivedLate, Severity.Warning,
                $"The list was received on {Wording.Day(received)}; employee liability information was due by {Wording.Day(last)}, {law.LiabilityInformationDays} days before the transfer on {Wording.Day(transfer)} (TUPE reg 11(6)).",
                $"Ask why the information came late; keep a record: a tribunal can award compensation, normally at least {Wording.Pounds(law.MinimumAwardPerEmployee)} for each employee affected (reg 12).");
        else
            yield return About(Deadline, Severity.Note,
                $"Complete employee liability information is due by {Wording.Day(last)}, {law.LiabilityInformationDays} days before the transfer on {Wording.Day(transfer)} (TUPE reg 11(6)); the list was received {last.DayNumber - received.DayNumber} days before that.",
                "Ask for what is missing in time, and for every change in writing after it is given (reg 11(5)).");
    }

    static Finding About(string code, Severity severity, string message, string remedy) =>
        new(code, severity, message, Location.Everything, remedy);
}
