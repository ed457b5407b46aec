using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Programme;

/// <summary>What comes across with the contracts under TUPE reg 4(2) besides pay (law.md 133).</summary>
public enum LiabilityKind
{
    UnpaidWages,
    UntakenHoliday,
    Claim,
    EnhancedRedundancy,

    /// <summary>Because of the transfer, or under appeal.</summary>
    Dismissal,
}

/// <summary>A liability of one service. A bound that is null is not known, which is not zero.</summary>
/// <param name="Low">Pounds, the least it may come to.</param>
/// <param name="High">Pounds, the most.</param>
/// <param name="Source">Where the figures come from: a letter, a list, an estimate and whose.</param>
/// <param name="Indemnity">What the contract makes the contractor bear; null where none is agreed or it is not known.</param>
public sealed record Liability(string Service, LiabilityKind Kind, string What, decimal? Low, decimal? High, string Source,
    string? Indemnity);

/// <summary>The kinds of a service nobody has looked into yet, and the sums of what is known.</summary>
/// <param name="Low">Of the known lower bounds; null where none is known.</param>
/// <param name="High">Of the known upper bounds; null unless every entry has one and every kind has been looked into.</param>
/// <param name="NotLookedInto">Kinds without an entry.</param>
public sealed record LiabilitySummary(IReadOnlyList<Liability> Entries, decimal? Low, decimal? High,
    IReadOnlyList<LiabilityKind> NotLookedInto);

/// <summary>The council's register of inherited liabilities, from the optional <c>council/liabilities.json</c>.</summary>
public sealed record LiabilityRegister(IReadOnlyList<Liability> Liabilities)
{
    public const string File = "council/liabilities.json";

    /// <summary>An entry names no service of the programme, or its bounds cannot be.</summary>
    public const string BadEntry = "PR_BAD_LIABILITY";

    public static readonly LiabilityRegister Empty = new([]);

    /// <summary>
    /// A kind that was looked into and comes to nothing is an entry of 0 to 0 with its source; a kind without an entry is not known.
    /// </summary>
    public LiabilitySummary For(string service)
    {
        var entries = Liabilities.Where(liability => liability.Service == service).ToList();
        IReadOnlyList<LiabilityKind> missing = [.. Enum.GetValues<LiabilityKind>().Except(entries.Select(entry => entry.Kind))];
        return new(
            entries,
            entries.Exists(entry => entry.Low is not null) ? entries.Sum(entry => entry.Low ?? 0) : null,
            missing.Count == 0 && entries.TrueForAll(entry => entry.High is not null) ? entries.Sum(entry => entry.High!.Value) : null,
            missing);
    }

    /// <summary>The register, empty where the council keeps none, or null with every fault.</summary>
    public static Checked<LiabilityRegister?> Read(Stream? content, ProgrammePlan? programme)
    {
        if (content is null) return new(Empty, []);
        var read = StrictJson.Read<LiabilityRegister>(content, File);
        if (read.Value is not { } register) return read;
        var faults = register.Liabilities.SelectMany((entry, index) => Faults(entry, programme).Select(fault => new Finding(
            BadEntry, Severity.Blocking, $"{File}: entry {index + 1} {fault}.", new Location(Row: index + 1), "Correct the entry.")))
                .ToList();
        return new(faults.Count > 0 ? null : register, faults);
    }

    static IEnumerable<string> Faults(Liability entry, ProgrammePlan? programme)
    {
        if (programme is not null && programme.Services.All(service => service.Id != entry.Service))
            yield return "is for a service the programme does not have";
        if (entry.Low is < 0 || entry.High is < 0) yield return "has an amount below zero";
        if (entry.Low > entry.High) yield return "has a low amount above its high one";
        if (string.IsNullOrWhiteSpace(entry.What) || string.IsNullOrWhiteSpace(entry.Source))
            yield return "does not say what it is, or where its figures come from";
    }
}
