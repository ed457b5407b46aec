using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// Who was told what, when, and from which data, for one service: the file a council needs if somebody claims under TUPE regulation 15 that
/// they were not informed. It gives hashes, so that a document in somebody's hands can be shown to be the one that was issued.
/// </summary>
public static class EvidencePack
{
    public const string FileName = "evidence.pdf";

    /// <param name="service">Its name, or the report's.</param>
    /// <param name="branding">The council's.</param>
    /// <param name="records">All of them, in order of time.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="owed">Whether regulation 13 owes it to somebody: false of the councillors' report.</param>
    public static Pack For(string service, Branding branding, IReadOnlyList<IssueRecord> records, DateOnly asAt, bool owed = true)
    {
        var title = $"{service}: who was told what, and when";
        return new Pack(title, "en-GB",
            Wording.Furniture(branding, owed ? $"{service}, evidence of information and consultation" : $"{service}, record of issue",
                "of the record", asAt) with
            { Status = "Confidential to the council and its advisers" },
        [
            H1(title),
            P("This is drawn from records that are added to and never edited. It says what was checked, approved, issued, withdrawn and delivered, by whom and when."),
            .. Told(records, owed),
            .. Issues(records, owed),
            .. owed ? AnnexesAndStatements(records) : [],
            .. Everything(records),
        ]);
    }

    static IEnumerable<Block> Told(IReadOnlyList<IssueRecord> records, bool owed)
    {
        yield return H2("Who was told");
        var deliveries = records.Where(record => record.Delivery is not null).ToList();
        if (!owed)
        {
            yield return deliveries.Count == 0
                ? P("To nobody yet, as far as is recorded.")
                : new Table("To whom it was given",
                    [new("Day", 0.9), new("To", 1.3), new("How", 1.3), new("Issue", 0.5), new("Recorded by", 1)],
                    [.. deliveries.Select(record => (IReadOnlyList<string>)[Wording.Date(record.Delivery!.On), record.Delivery.To,
                        Way(record.Delivery.Way), $"{record.Number}", record.By])]);
            yield break;
        }

        yield return deliveries.Count == 0
            ? new Note("No delivery is recorded. Information that nobody was given does not meet regulation 13.", Important: true)
            : new Table(
                "Deliveries",
                [new("Day", 0.9), new("To", 1.3), new("How", 1.3), new("Issue", 0.5), new("Under regulation 13(5)?", 0.9),
                    new("Recorded by", 1)],
                [.. deliveries.Select(record => (IReadOnlyList<string>)[Wording.Date(record.Delivery!.On), record.Delivery.To,
                    Way(record.Delivery.Way), $"{record.Number}", record.Delivery.IsDelivery ? "Yes" : "No, not by itself", record.By])]);
        foreach (var issue in records.Where(record => record.Step == IssueStep.Issued
            && !deliveries.Any(delivery => delivery.Number == record.Number && delivery.Delivery!.IsDelivery)))
        {
            yield return new Note($"Issue {issue.Number} has no delivery by hand, by post or to a union’s main office on record.",
                Important: true);
        }
    }

    static IEnumerable<Block> Issues(IReadOnlyList<IssueRecord> records, bool owed)
    {
        foreach (var issue in records.Where(record => record.Step == IssueStep.Issued))
        {
            yield return H2($"Issue {issue.Number}");
            var withdrawn = records.FirstOrDefault(record => record.Step == IssueStep.Withdrawn && record.Number == issue.Number);
            yield return new KeyFacts(
            [
                ("Approved by", issue.By),
                ("Issued", When(issue.At)),
                ("From version", issue.Version),
                .. issue.Sources is { } from
                    ? ((string, string)[])[from.Plans.Count > 0
                        ? ("Plans", string.Join("; ", from.Plans))
                        : ("Staff list", $"content {from.List}{(from.ListAsAt is { } date ? $", dated {Wording.Date(date)}" : "")}"),
                        ("Council’s files", $"content {from.Council}"), ("Worked out as at", Wording.Date(from.AsAt))]
                    : [],
                .. !owed ? []
                    : ((string, string)[])[("Personal statements",
                        $"{Wording.Number(issue.Statements)} ready, {Wording.Number(issue.Held.Count)} held because of the person’s own record")],
                .. withdrawn is null ? [] : ((string, string)[])[("Withdrawn", $"{When(withdrawn.At)} by {withdrawn.By}: {withdrawn.Why}")],
            ]);
            yield return new Table("Documents as issued", [new("Document", 1), new("SHA-256 of its content", 2)],
                [.. issue.Documents.Select(document => (IReadOnlyList<string>)[document.Path.Split('/')[^1], document.Sha256])]);
        }
    }

    static IEnumerable<Block> AnnexesAndStatements(IReadOnlyList<IssueRecord> records)
    {
        yield return H2("Personal statements, and confidential annexes");
        var agreements = records.Select(record => record.Agreement).OfType<DirectAgreement>().ToList();
        yield return agreements.Count == 0
            ? P("No agreement of the contractor to direct delivery before the transfer is recorded. Statements go to it sealed, or are held until the transfer.")
            : new Table("The contractor’s agreement to direct delivery",
                [new("Day", 0.8), new("Given by", 1.4), new("Where the contact details come from", 2)],
                [.. agreements.Select(agreement => (IReadOnlyList<string>)[Wording.Date(agreement.On), agreement.GivenBy,
                    agreement.ContactDetails])]);
        var later = records.Where(record => record.Step is IssueStep.AnnexReleased or IssueStep.StatementCorrected or IssueStep.Purged)
            .ToList();
        if (later.Count == 0) yield break;
        yield return new Table(
            "Annexes released, statements made again, documents destroyed",
            [new("When", 1.1), new("What", 1.5), new("Issue", 0.5), new("Why", 1.6), new("Who", 0.9)],
            [.. later.Select(record => (IReadOnlyList<string>)[When(record.At), What(record),
                record.Number is { } number ? $"{number}" : "–", record.Why ?? "", record.By])]);
    }

    /// <summary>Keys and no names: the evidence outlives the data of a person who was purged.</summary>
    static string What(IssueRecord record) => record.Step switch
    {
        IssueStep.AnnexReleased => $"Annex released to {record.To}",
        IssueStep.StatementCorrected => $"Statement made again: {string.Join(", ", record.People)}",
        _ => string.Join("; ", Destroyed(record)),
    };

    static IEnumerable<string> Destroyed(IssueRecord record)
    {
        if (record.Statements > 0)
            yield return $"{Wording.Number(record.Statements)} files of statements destroyed: {string.Join(", ", record.People)}";
        if (record.Documents.Count > 0)
            yield return $"Destroyed of what was issued: {string.Join(", ", record.Documents.Select(document => string.Join('/', document.Path.Split('/')[2..])))}";
    }

    static IEnumerable<Block> Everything(IReadOnlyList<IssueRecord> records) =>
    [
        H2("Every step"),
        records.Count == 0
            ? P("Nothing has been checked or issued.")
            : new Table("Steps in order of time", [new("When", 1.2), new("What", 1), new("Issue", 0.5), new("Version", 0.9), new("Who", 1)],
                [.. records.Select(record => (IReadOnlyList<string>)[When(record.At), $"{record.Step}",
                    record.Number is { } number ? $"{number}" : "–", record.Version, record.By])]),
    ];

    static string When(DateTimeOffset at) => $"{Wording.Date(DateOnly.FromDateTime(at.Date))}, {at:HH:mm}";

    static string Way(DeliveryWay way) => way switch
    {
        DeliveryWay.HandedOver => "Handed over",
        DeliveryWay.PostedToAddressGiven => "Posted to the address they gave",
        DeliveryWay.UnionMainOffice => "Sent to the union’s main office",
        DeliveryWay.DirectToStaff => "Directly to the staff",
        DeliveryWay.SealedToContractor => "Sealed, to the contractor to hand on",
        DeliveryWay.Published => "Published with a meeting’s papers",
        _ => "A link, as a copy",
    };
}
