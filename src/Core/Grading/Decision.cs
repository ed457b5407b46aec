using System.Globalization;
using System.Text.Json;
using Workforce.Storage;

namespace Workforce.Grading;

/// <summary>What a decision settles.</summary>
public enum DecisionKind
{
    /// <summary>The council role a title leads to, or that none does.</summary>
    Role,

    /// <summary>A named person has compared the duties with the role; until then every grade is provisional (law.md 130).</summary>
    DutiesCompared,

    /// <summary>What was decided for the title before no longer stands.</summary>
    Withdrawn,
}

/// <summary>
/// A named person's decision about a contractor's title in a service area. Decisions are appended and never edited; a later one takes the
/// place of an earlier one, so the whole history stays.
/// </summary>
/// <param name="At">When. Later decisions win.</param>
/// <param name="By">Who: a name the council can answer for.</param>
/// <param name="Kind">What it settles.</param>
/// <param name="Contractor">As the programme names it.</param>
/// <param name="Title">As the contractor writes it.</param>
/// <param name="ServiceArea">As the programme names it.</param>
/// <param name="From">What stood before, decided or proposed: a role's id or NONE; null where nothing did.</param>
/// <param name="To">What stands from then on: a role's id or NONE; for compared duties, the role they were compared with; null where a
/// decision is withdrawn.</param>
/// <param name="Why">In words that can be read out to a union.</param>
public sealed record Decision(DateTimeOffset At, string By, DecisionKind Kind, string Contractor, string Title, string ServiceArea,
    string? From, string? To, string Why)
{
    /// <summary>A name that is the same however often it is written down, in order of time: what a store keeps it under.</summary>
    public string Id =>
        string.Create(CultureInfo.InvariantCulture,
            $"{At.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}~{ContentHash.VersionOf(ContentHash.OfParts(By, Kind.ToString(), Contractor, Title, ServiceArea, To ?? "", Why))}");

    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    public static Decision FromJson(string body) =>
        JsonSerializer.Deserialize<Decision>(body, StrictJson.Options) ?? throw new InvalidDataException("A decision's record is empty.");
}

/// <summary>What stands for a title. Compared duties count for the role they were compared with alone.</summary>
/// <param name="Role">Null where nobody has decided: the proposal stands.</param>
/// <param name="Duties">Null where nobody has compared duties.</param>
public sealed record StandingDecision(Decision? Role, Decision? Duties)
{
    public bool DutiesComparedWith(string role) => Duties?.To == role;
}

/// <summary>
/// The decisions that stand for one contractor's titles in one service area. A title follows a decision when it is the same but for case,
/// spaces and signs: any other difference may be a different job, and is for a person to say.
/// </summary>
public sealed class StandingDecisions
{
    public static readonly StandingDecisions None = new([]);

    readonly Dictionary<string, StandingDecision> byTitle = new(StringComparer.Ordinal);
    readonly List<string> ids = [];

    StandingDecisions(IEnumerable<Decision> inOrder)
    {
        foreach (var decision in inOrder)
        {
            var title = Normalised(decision.Title);
            var before = byTitle.GetValueOrDefault(title) ?? new StandingDecision(null, null);
            ids.Add(decision.Id);
            byTitle[title] = decision.Kind switch
            {
                DecisionKind.Role => before with { Role = decision },
                DecisionKind.DutiesCompared => before with { Duties = decision },
                _ => new StandingDecision(null, null),
            };
        }
    }

    public static StandingDecisions Of(IEnumerable<Decision> decisions, string contractor, string serviceArea) => new(decisions
        .Where(decision => Normalised(decision.Contractor) == Normalised(contractor)
            && Normalised(decision.ServiceArea) == Normalised(serviceArea))
        .OrderBy(decision => decision.Id, StringComparer.Ordinal));

    /// <summary>What stands for a title; null where nothing was decided or it was withdrawn.</summary>
    public StandingDecision? For(string title) =>
        byTitle.GetValueOrDefault(Normalised(title)) is { } standing && (standing.Role ?? standing.Duties) is not null ? standing : null;

    /// <summary>Of every decision taken into account, so that a plan made with others has another version.</summary>
    public string Hash => ContentHash.OfParts(ids);

    /// <summary>Lower case, letters and figures alone, one space between words.</summary>
    public static string Normalised(string text) =>
        string.Join(' ',
            new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : sign is '\'' or '’' ? '\0' : ' ')
                .Where(sign => sign != '\0')]).Split(' ',
                StringSplitOptions.RemoveEmptyEntries));
}
