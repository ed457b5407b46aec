using System.Globalization;
using Workforce.Packs;

namespace Workforce.Portal.Issuing;

/// <summary>What happens to documents, in words.</summary>
static class IssueWords
{
    /// <summary>The ways of giving a document, as a form offers them.</summary>
    public static readonly IReadOnlyList<(DeliveryWay Way, string Text)> Ways =
    [
        (DeliveryWay.HandedOver, "Handed over"),
        (DeliveryWay.PostedToAddressGiven, "Posted to the address the representative gave"),
        (DeliveryWay.UnionMainOffice, "Posted to the union’s main office"),
        (DeliveryWay.SealedToContractor, "Statements, sealed, to the contractor to hand on"),
        (DeliveryWay.DirectToStaff, "Statements, to the staff directly"),
        (DeliveryWay.LinkAsCopy, "A link, as a copy"),
        (DeliveryWay.Published, "Published with the papers of a meeting"),
    ];

    /// <summary>Those by which an issue can go.</summary>
    public static IEnumerable<(DeliveryWay Way, string Text)> WaysOf(IssueRecord issue) => Ways.Where(way => issue.GoesBy(way.Way));

    public static string Of(DeliveryWay way) => Ways.FirstOrDefault(known => known.Way == way).Text ?? way.ToString();

    public static string Day(DateTimeOffset at) =>
        $"{Wording.Date(DateOnly.FromDateTime(at.Date))} at {at.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    public static string Kind(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name && name.Length > 0
            ? $"{char.ToUpperInvariant(name[0])}{name[1..].Replace('-', ' ')}"
            : path;

    /// <summary>What a page says once a form was taken; null for a word that is none of these.</summary>
    public static string? Done(string? word) => word switch
    {
        "checked" => "You have read and checked this version",
        "issued" => "The documents are issued",
        "withdrawn" => "The issue is withdrawn. Tell everybody it was delivered to",
        "delivered" => "The delivery is recorded",
        "annex" => "The annex is released, and that is recorded",
        "agreed" => "The contractor’s agreement is recorded",
        "statements" => "Recorded: how the statements were given",
        "copy" => "Recorded. By itself this is no delivery under TUPE regulation 13(5)",
        "cleared" => "Offers are cleared. Statements are written again with them",
        "back" => "Offers are taken back. Statements are written again without them",
        _ => null,
    };
}
