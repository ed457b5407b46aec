using System.Text.Json;
using Workforce.Storage;

namespace Workforce.Packs;

/// <summary>The steps by which a service's documents leave: a named person has checked a version, another step approves it, it is issued under a number.</summary>
public enum IssueStep
{
    Checked,
    Approved,
    Issued,
    Withdrawn,
    Delivered,
}

/// <summary>How a document was given. TUPE reg 13(5) knows three ways; a link is a copy and no delivery (law.md 125).</summary>
public enum DeliveryWay
{
    HandedOver,
    PostedToAddressGiven,
    UnionMainOffice,

    /// <summary>Statements before the transfer: sealed, by reference, to the contractor to hand on (law.md 122).</summary>
    SealedToContractor,
    LinkAsCopy,
}

/// <summary>To whom a document went and how.</summary>
/// <param name="To">A union, representative or office, never an employee's name.</param>
public sealed record Delivery(string To, DeliveryWay Way, DateOnly On)
{
    /// <summary>Whether it counts under reg 13(5).</summary>
    public bool IsDelivery => Way is DeliveryWay.HandedOver or DeliveryWay.PostedToAddressGiven or DeliveryWay.UnionMainOffice;
}

/// <summary>A document as issued, by the hash of its bytes.</summary>
public sealed record IssuedDocument(string Path, string Sha256);

/// <summary>What an issue was made from.</summary>
/// <param name="List">Hash of the staff list's file.</param>
/// <param name="Council">Hash of the council's files.</param>
public sealed record IssueSources(string List, DateOnly? ListAsAt, string Council, DateOnly AsAt);

/// <summary>One thing that happened to a service's documents, by whom and when: appended, never edited.</summary>
/// <param name="Number">Of the issue: 1, 2, 3; null for a check.</param>
/// <param name="Version">The draft it is about.</param>
public sealed record IssueRecord(IssueStep Step, int? Number, string Version, string By, DateTimeOffset At)
{
    /// <summary>Of a withdrawal.</summary>
    public string? Why { get; init; }

    /// <summary>As issued, with their hashes.</summary>
    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    /// <summary>How many personal statements went with the issue.</summary>
    public int Statements { get; init; }

    /// <summary>Keys of the people whose own record stands in the way of their statement.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What the issue said in figures that unions see, to tell the next one’s changes.</summary>
    public IssuedContent? Content { get; init; }

    public IssueSources? Sources { get; init; }

    public Delivery? Delivery { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    public static IssueRecord FromJson(string body) =>
        JsonSerializer.Deserialize<IssueRecord>(body, StrictJson.Options) ?? throw new InvalidDataException("A record of issue is empty.");
}
