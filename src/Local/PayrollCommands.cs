namespace Workforce.Local;

/// <summary>
/// <c>workforce joiners</c> and <c>workforce payroll-request</c>: what payroll needs to set people up, and what it asks the contractor for.
/// </summary>
static class PayrollCommands
{
    public static async Task<int> JoinersAsync(string folder, string service, DateOnly? asAt, string output, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        NamedFile.Write(output, JoinersFile.Csv((await PlaceCommand.PlanAsync(data, service, asAt, cancellation)).Plan));
        return ExitStatus.Done;
    }

    public static async Task<int> RequestAsync(string folder, string service, DateOnly? asAt, string output, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        if (Path.GetFullPath(output).StartsWith(data.Documents.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new UnusableInputException("Payroll data is kept apart from the data folder. Name a file in payroll's own place.");
        var plan = (await PlaceCommand.PlanAsync(data, service, asAt, cancellation)).Plan;
        await using var recorded = await data.Documents.OpenAsync(PayrollHandovers.File, cancellation);
        var handovers = PayrollHandovers.Read(recorded);
        var request = handovers.Value is { } known ? PayrollRequest.For(plan, known) : new(null, handovers.Findings);
        if (request.Value is not { } table)
            throw new UnusableInputException(string.Join(Environment.NewLine,
                request.Findings.Select(finding => $"{finding.Message} {finding.Remedy}")));
        NamedFile.Write(output, table);
        return ExitStatus.Done;
    }
}
