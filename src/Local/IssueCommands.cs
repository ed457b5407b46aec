using System.CommandLine.Parsing;
using Workforce.Findings;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Packs.Pdf;
using Workforce.Portal;

namespace Workforce.Local;

/// <summary>
/// <c>workforce issue</c>, <c>withdraw</c>, <c>deliver</c>, <c>annex</c>, <c>statements</c> and <c>evidence</c>: documents and the
/// programme's report leave only when a named person says so, and who was told what stays on record.
/// </summary>
static class IssueCommands
{
    public static async Task<int> IssueAsync(string folder, string service, DateOnly? asAt,
        (string? CheckedBy, string? ApprovedBy, string? ListAddedBy) names, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (what, council) = await WhatAsync(data, service, asAt, cancellation);
        var issues = Of(data);
        var now = TimeProvider.System.InLondon();
        if (names.ListAddedBy is { } addedBy)
        {
            if (what.Id == ProgrammeReport.Id)
                throw new UnusableInputException("Name the service whose list it is: --list-added-by goes with a service.");
            foreach (var (of, hash) in what.Lists)
                await AddedList.RecordAsync(data.Records, of, hash, new(Named(addedBy), now), cancellation);
        }

        if (names.CheckedBy is { } checkedBy)
            await UseAsync(data, what.Id, await issues.CheckAsync(what, Named(checkedBy), now, cancellation),
                $"Checked the drafts of version {what.Version}", cancellation);
        if (names.ApprovedBy is { } approvedBy)
        {
            var issue = await UseAsync(data, what.Id,
                await issues.ApproveAsync(what, council.Publishing, Named(approvedBy), now, cancellation),
                $"Approved and issued version {what.Version}", cancellation);
            foreach (var document in issue.Documents) Console.WriteLine(Path.Combine(data.Documents.Root, document.Path));
            Console.WriteLine(
                $"Issue {issue.Number} of {what.Name}, approved by {issue.By}.{(issue.Report is null ? $" {issue.Statements} personal statements, {issue.Held.Count} held because of the person's own record." : "")}");
        }
        else
        {
            Console.WriteLine($"Version {what.Version} is the draft of today.");
            Print(await issues.ListAsync(what.Id, cancellation));
        }

        return ExitStatus.Done;
    }

    /// <summary>A service's documents, or the programme's report by the id that stands in a service's place.</summary>
    /// <exception cref="UnusableInputException">It cannot be made.</exception>
    static async Task<(Issuable What, Council Council)> WhatAsync(DataFolder data, string service, DateOnly? asAt,
        CancellationToken cancellation)
    {
        if (service != ProgrammeReport.Id)
        {
            var (plan, of) = await PlaceCommand.PlanAsync(data, service, asAt, cancellation);
            return (new ServiceIssue(plan, of), of);
        }

        var source = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var folder = await PlaceCommand.CouncilAsync(source, cancellation);
        return await source.Forecasts.ReportAsync(folder, new RunTime(asAt, TimeProvider.System.InLondon()), cancellation) is { } report
            ? (report, folder.Council)
            : throw new UnusableInputException(
                "The report is not written yet, for a service is not. Run once more (workforce run), then read it.");
    }

    public static async Task<int> WithdrawAsync(string folder, string service, int number, string by, string why,
        CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var council = await PlaceCommand.CouncilAsync(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance), cancellation);
        var withdrawn = await Of(data).WithdrawAsync(service, number, council.Council.Publishing,
            (Named(by), why, TimeProvider.System.InLondon()), cancellation);
        var record = await UseAsync(data, service, withdrawn, $"Withdrew issue {number}", cancellation);
        Console.WriteLine(
            $"Issue {number} is withdrawn by {record.By}. Its documents stay as they are; tell everybody it was delivered to.");
        return ExitStatus.Done;
    }

    public static async Task<int> DeliverAsync(string folder, string service, int number, (string To, DeliveryWay Way, DateOnly? On) how,
        string by, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var now = TimeProvider.System.InLondon();
        var delivery = new Delivery(Named(how.To), how.Way, how.On ?? DateOnly.FromDateTime(now.Date));
        await UseAsync(data, service, await Of(data).DeliverAsync(service, number, delivery, Named(by), now, cancellation),
            $"Recorded a delivery of issue {number}", cancellation);
        Console.WriteLine(service == ProgrammeReport.Id
            ? $"Recorded: issue {number} of the councillors' report to {delivery.To}."
            : delivery.Way is DeliveryWay.SealedToContractor or DeliveryWay.DirectToStaff
            ? $"Recorded: the statements of issue {number} to {delivery.To}."
            : delivery.IsDelivery
            ? $"Recorded: issue {number} to {delivery.To}."
            : $"Recorded: issue {number} to {delivery.To}. By itself this is no delivery under TUPE regulation 13(5).");
        return ExitStatus.Done;
    }

    public static async Task<int> AnnexAsync(string folder, string service, (int Number, string To, string Why) release, DateOnly? asAt,
        string by, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, council) = await PlaceCommand.PlanAsync(data, service, asAt, cancellation);
        var record = Use(await Of(data).ReleaseAnnexAsync(plan, council, release.Number, (Named(release.To), release.Why),
            (Named(by), TimeProvider.System.InLondon()), cancellation));
        foreach (var document in record.Documents) Console.WriteLine(Path.Combine(data.Documents.Root, document.Path));
        Console.WriteLine($"The annex of issue {record.Number} is released to {record.To} by {record.By}, and recorded.");
        return ExitStatus.Done;
    }

    public static async Task<int> AgreeAsync(string folder, string service, DirectAgreement agreement, string by,
        CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        await PlaceCommand.ServiceAsync(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance), service, cancellation);
        await Statements.AgreeAsync(data.Records, service,
            agreement with { GivenBy = Named(agreement.GivenBy), ContactDetails = Named(agreement.ContactDetails) }, Named(by),
            TimeProvider.System.InLondon(), cancellation);
        Console.WriteLine($"Recorded: from {agreement.On:yyyy-MM-dd} statements of {service} may go to the people directly.");
        return ExitStatus.Done;
    }

    public static async Task<int> CorrectAsync(string folder, string service, (int Number, string Person, string Why) what, DateOnly? asAt,
        string by, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var (plan, council) = await PlaceCommand.PlanAsync(data, service, asAt, cancellation);
        var record = Use(await StatementsOf(data).CorrectAsync(plan, council, what.Number, what.Person, what.Why,
            (Named(by), TimeProvider.System.InLondon()), cancellation));
        foreach (var document in record.Documents) Console.WriteLine(Path.Combine(data.Documents.Root, document.Path));
        return ExitStatus.Done;
    }

    public static async Task<int> EvidenceAsync(string folder, string service, string output, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var source = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        var (council, name) = service == ProgrammeReport.Id
            ? (await PlaceCommand.CouncilAsync(source, cancellation), ReportIssue.ReportName)
            : await PlaceCommand.ServiceAsync(source, service, cancellation) is var (known, named)
            ? (known, named.Name)
            : default;
        var records = await Of(data).ListAsync(service, cancellation);
        var pack = EvidencePack.For(name, council.Council.Branding, records, DateOnly.FromDateTime(TimeProvider.System.InLondon().Date),
            owed: service != ProgrammeReport.Id);
        var file = Path.Combine(FolderFor(output), EvidencePack.FileName);
        NamedFile.Write(file, PdfRenderer.Render(pack).Value);
        NamedFile.Write(HtmlRenderer.PathOf(file), HtmlRenderer.Render(pack));
        Console.WriteLine(file);
        Console.WriteLine(HtmlRenderer.PathOf(file));
        return ExitStatus.Done;
    }

    static Statements StatementsOf(DataFolder data) => new(data.Documents, data.Records, PdfRenderer.Instance);

    /// <exception cref="UnusableInputException">It cannot be made.</exception>
    public static string FolderFor(string output)
    {
        try
        {
            return Directory.CreateDirectory(output).FullName;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{output} cannot be made. Name another folder with --out.");
        }
    }

    static Issues Of(DataFolder data) => new(data.Documents, data.Records, PdfRenderer.Instance);

    /// <summary>The record of what was done, which the audit trail has from then on too.</summary>
    static async Task<IssueRecord> UseAsync(DataFolder data, string id, Checked<IssueRecord?> result, string what,
        CancellationToken cancellation)
    {
        var record = Use(result);
        await new AuditTrail(data.Records).AppendAsync(new(TimeProvider.System.InLondon(), record.By, what, id), cancellation);
        return record;
    }

    static IssueRecord Use(Checked<IssueRecord?> result) =>
        result.Value
            ?? throw new UnusableInputException(string.Join(Environment.NewLine,
                result.Findings.Select(finding => $"{finding.Message} {finding.Remedy}")));

    static string Named(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new UnusableInputException("Give a name: who did it is recorded.") : name.Trim();

    static void Print(IReadOnlyList<IssueRecord> records)
    {
        foreach (var record in records)
            Console.WriteLine(
                $"{record.At:yyyy-MM-dd HH:mm}  {record.Step}{(record.Number is { } number ? $" {number}" : "")}, version {record.Version}, by {record.By}");
        if (records.Count == 0)
            Console.WriteLine("Nothing is checked or issued. Read the drafts, then give --checked-by NAME, then --approved-by NAME.");
    }
}

/// <summary>The ways of delivery as words of the command line.</summary>
static class DeliveryWays
{
    public static DeliveryWay Parse(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value.Replace("-", "", StringComparison.Ordinal);
        if (Enum.TryParse<DeliveryWay>(word, ignoreCase: true, out var way) && Enum.IsDefined(way) && !char.IsAsciiDigit(word[0]))
            return way;
        argument.AddError(
            "--how is one of handed-over, posted-to-address-given, union-main-office, sealed-to-contractor, direct-to-staff, link-as-copy, published.");
        return default;
    }
}
