using Workforce.Findings;
using Workforce.Packs;

namespace Workforce;

/// <summary>
/// The councillors' report as it leaves. Its figures are worked out again when it is issued, from the same inputs, and so come out the
/// same.
/// </summary>
/// <param name="Basis">What its draft was made from.</param>
/// <param name="Written">Whether that draft lies there to be read.</param>
public sealed record ReportIssue(ForecastBasis Basis, bool Written,
    Func<CancellationToken, Task<Pack>> Make) : Issuable(ProgrammeReport.Id, ReportName, Basis.Version)
{
    public const string ReportName = "The councillors’ report";

    /// <summary>The report of the newest data is not written yet, so nobody can have read it.</summary>
    public const string NotWritten = "PK_REPORT_NOT_WRITTEN";

    /// <summary>Null until it is made ready.</summary>
    public Pack? Report { get; init; }

    public override IReadOnlyList<(string Service, string Hash)> Lists => [.. Basis.Plans.Select(plan => (plan.Service.Id, plan.ListHash))];

    public override IReadOnlyList<Finding> Blocking => Written
        ? []
        : [new(NotWritten, Severity.Blocking, "The report of the newest lists and council files is not written yet.", Location.Everything,
            "Run once more (workforce run), or wait until the portal has written it; then read it.")];

    public override Finding? NotYet(DateOnly today) => null;

    public override async Task<Issuable> ReadyAsync(CancellationToken cancellation) => this with { Report = await Make(cancellation) };

    public override IEnumerable<IssueDocument> Documents(int number) =>
        [new(Issues.Folder(Id, number) + ProgrammeReport.FileName, () => Report!)];

    public override IEnumerable<(string Path, byte[] Content)> Tables(int number) => [];

    public override IssueRecord Told(IssueRecord approval) => approval with
    {
        Report = IssuedReport.Of(Report!),
        Sources = new("", null, Basis.Council.Hash,
            Basis.AsAt)
        { Plans = [.. Basis.Plans.Select(plan => $"{plan.Service.Id} {plan.Version}")] },
    };

    public override IssueChanges? Since(IssueRecord before, string fileName) => before.Report is { } said
        ? new(before.Number!.Value, IssuedReport.Changes(said, IssuedReport.Of(Report!)),
            "The main figures, the services, the assumptions and the doubts are the same. Other figures may differ.")
        : null;
}
