using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.DataRights;

/// <summary>
/// How long the council keeps what names people, from <c>council/retention.json</c>. No law fixes it (law.md 92): it is the council's own
/// policy, so there is no default, and without the file nothing is ever due.
/// </summary>
/// <param name="NotTransferredMonths">Months after the transfer for people who did not transfer.</param>
/// <param name="PeopleMonths">Months after the transfer for everything that names somebody: lists, plans, drafts, statements,
/// answers.</param>
/// <param name="Automatic">True: destroyed on the day, on record. False: listed as due until an approver orders it.</param>
/// <param name="Source">The policy and who approved it; stands in every order made by the rules.</param>
public sealed record RetentionRules(int NotTransferredMonths, int PeopleMonths, bool Automatic, string Source)
{
    public const string File = "council/retention.json";

    /// <summary>A period is not one that can be meant.</summary>
    public const string BadRetention = "PR_BAD_RETENTION";

    const int Longest = 1200;

    public static Checked<RetentionRules?> Read(Stream? content)
    {
        var read = StrictJson.Read<RetentionRules>(content, File);
        if (read.Value is not { } rules) return read;
        var fault = rules.NotTransferredMonths is < 0 or > Longest || rules.PeopleMonths is < 0 or > Longest
            ? $"a period is not 0 to {Longest} months"
            : rules.NotTransferredMonths > rules.PeopleMonths ? "people who did not transfer would be kept longer than those who did"
            : string.IsNullOrWhiteSpace(rules.Source) ? "it names no source"
            : null;
        return fault is null
            ? read
            : new(null, [new(BadRetention, Severity.Blocking, $"{File}: {fault}.", Location.Everything,
                "State both periods in months and the policy they come from.")]);
    }
}
