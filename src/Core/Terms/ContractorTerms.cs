using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Terms;

/// <summary>What kind of pension a contractor gives: it decides what moves over (TUPE reg 10).</summary>
public enum PensionKind
{
    /// <summary>Membership does not move over.</summary>
    Occupational,

    /// <summary>A contribution the contract promises moves over.</summary>
    Personal,

    /// <summary>The Local Government Pension Scheme, through an admission agreement.</summary>
    Lgps,
}

/// <summary>The contractor's pension as it has told it.</summary>
/// <param name="EmployerRate">Fraction of pay.</param>
/// <param name="Contractual">Whether the contract promises the contribution; null where not told.</param>
public sealed record ContractorPension(PensionKind Kind, decimal? EmployerRate = null, bool? Contractual = null);

/// <summary>Terms a contractor has told apart from its list, such as a handbook or a collective agreement.</summary>
/// <param name="Source">What tells them, such as a letter and its date; printed beside them.</param>
/// <param name="Contractor">As the programme names it; null for one service only.</param>
/// <param name="Service">A service's id; null for all of the contractor's.</param>
/// <param name="JobTitles">As its list gives them; null for everybody.</param>
/// <param name="Terms">In the contractor's words, by the id of a <see cref="ComparedTerm"/>.</param>
public sealed record ContractorTerms(
    string Source,
    DateOnly AsAt,
    string? Contractor = null,
    string? Service = null,
    IReadOnlyList<string>? JobTitles = null,
    ContractorPension? Pension = null,
    IReadOnlyDictionary<string, string>? Terms = null)
{
    /// <summary>True where the entry is about a person of a service.</summary>
    public bool Covers(string? jobTitle) =>
        JobTitles is null || (jobTitle is not null && JobTitles.Contains(jobTitle, StringComparer.OrdinalIgnoreCase));
}

/// <summary><c>council/contractor-terms.json</c>, which may be missing: what contractors have told apart from their lists.</summary>
public sealed record ContractorTermsFile(IReadOnlyList<ContractorTerms> Entries)
{
    public const string File = "council/contractor-terms.json";

    public static ContractorTermsFile Empty { get; } = new([]);

    /// <summary>
    /// The entries of a service, those for some of its jobs first, then those for the service, then those for the contractor.
    /// </summary>
    public IReadOnlyList<ContractorTerms> For(string service, string contractor) =>
    [
        .. Entries.Where(entry => (entry.Service is null || entry.Service == service)
            && (entry.Contractor is null || entry.Contractor.Equals(contractor, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(entry => entry.JobTitles is not null)
                .ThenByDescending(entry => entry.Service is not null)
                .ThenByDescending(entry => entry.AsAt),
    ];

    /// <summary>The file, or null with every fault; empty where there is none.</summary>
    public static Checked<ContractorTermsFile?> Read(Stream? content)
    {
        if (content is null) return new(Empty, []);
        var read = StrictJson.Read<ContractorTermsFile>(content, File);
        if (read.Value is not { } file) return read;
        List<Finding> faults = [];
        foreach (var entry in file.Entries)
        {
            if (entry is { Contractor: null, Service: null })
                faults.Add(Fault($"“{entry.Source}” names neither a contractor nor a service"));
            if (entry.Pension?.EmployerRate is < 0 or > 1)
                faults.Add(Fault($"“{entry.Source}”: the employer’s pension rate is not a fraction between 0 and 1"));
            faults.AddRange((entry.Terms?.Keys ?? [])
                .Where(id => !TermCatalogue.Has(id))
                .Select(id => Fault($"“{entry.Source}” has no term “{id}” to give")));
        }

        return new(faults.Count > 0 ? null : file, faults);
    }

    static Finding Fault(string what) =>
        new(TermsFindings.BadContractorTerms, Severity.Blocking, $"{File}: {what}.", Location.Everything,
            "Correct the file; docs/architecture.md says what it holds.");
}
