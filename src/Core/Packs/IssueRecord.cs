using System.Text.Json;
using Workforce.Storage;

namespace Workforce.Packs;

/// <summary>
/// The steps by which a service's documents leave: a named person has checked a version, another step approves it, it is issued under a
/// number.
/// </summary>
public enum IssueStep
{
    Checked,
    Approved,
    Issued,
    Withdrawn,
    Delivered,

    /// <summary>
    /// The contractor has agreed that the council may give statements to its staff itself before the transfer (law.md 122).
    /// </summary>
    DirectAgreed,

    /// <summary>An approver has released numbers that the union pack leaves out, to representatives (law.md 124).</summary>
    AnnexReleased,

    /// <summary>One person's statement was made again.</summary>
    StatementCorrected,

    /// <summary>Statements of people were destroyed (law.md 135).</summary>
    Purged,
}

/// <summary>How a document was given. TUPE reg 13(5) knows three ways; a link is a copy and no delivery (law.md 125).</summary>
public enum DeliveryWay
{
    HandedOver,
    PostedToAddressGiven,
    UnionMainOffice,

    /// <summary>Statements before the transfer: sealed, by reference, to the contractor to hand on (law.md 122).</summary>
    SealedToContractor,

    /// <summary>
    /// Statements to the people themselves: from the transfer on, before it only where the contractor's agreement is recorded (law.md 122).
    /// </summary>
    DirectToStaff,
    LinkAsCopy,

    /// <summary>The councillors' report: with the papers of a public meeting.</summary>
    Published,
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

/// <summary>That the contractor agrees to statements going to its staff directly before the transfer.</summary>
/// <param name="GivenBy">Who agreed for the contractor, by office.</param>
/// <param name="On">The day of the agreement.</param>
/// <param name="ContactDetails">How the council lawfully came by the addresses: liability information holds none.</param>
public sealed record DirectAgreement(string GivenBy, DateOnly On, string ContactDetails);

/// <summary>What an issue was made from.</summary>
/// <param name="List">Hash of the staff list's file; empty where there are several plans behind it.</param>
/// <param name="Council">Hash of the council's files.</param>
public sealed record IssueSources(string List, DateOnly? ListAsAt, string Council, DateOnly AsAt)
{
    /// <summary>Of the programme's report, which no one list is behind: each service's id and the version of its plan.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];
}

/// <summary>
/// One thing that happened to a service's documents or to the programme's report, by whom and when: appended, never edited.
/// </summary>
/// <param name="Number">Of the issue: 1, 2, 3; null for a check.</param>
/// <param name="Version">The draft it is about.</param>
public sealed record IssueRecord(IssueStep Step, int? Number, string Version, string By, DateTimeOffset At)
{
    /// <summary>Of a withdrawal, a release, a correction or a purge.</summary>
    public string? Why { get; init; }

    /// <summary>As issued, with their hashes.</summary>
    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    /// <summary>How many personal statements went with the issue.</summary>
    public int Statements { get; init; }

    /// <summary>Keys of the people whose own record stands in the way of their statement.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What the issue said in figures that unions see, to tell the next one’s changes.</summary>
    public IssuedContent? Content { get; init; }

    /// <summary>The same of the programme's report.</summary>
    public IssuedReport? Report { get; init; }

    public IssueSources? Sources { get; init; }

    public Delivery? Delivery { get; init; }

    public DirectAgreement? Agreement { get; init; }

    /// <summary>To whom an annex was released.</summary>
    public string? To { get; init; }

    /// <summary>Keys of the people whose statements were made again or destroyed.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>
    /// Whether it can be given in a way: the councillors' report is owed to nobody under regulation 13 and goes to people or is published;
    /// all else is never published.
    /// </summary>
    public bool GoesBy(DeliveryWay way) =>
        Report is null
            ? way != DeliveryWay.Published
            : way is DeliveryWay.HandedOver or DeliveryWay.PostedToAddressGiven or DeliveryWay.Published or DeliveryWay.LinkAsCopy;

    public string ToJson() => JsonSerializer.Serialize(this, StrictJson.Options);

    public static IssueRecord FromJson(string body) =>
        JsonSerializer.Deserialize<IssueRecord>(body, StrictJson.Options) ?? throw new InvalidDataException("A record of issue is empty.");
}
