using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Grading;
using Workforce.Packs.Logos;
using Workforce.Programme;
using Workforce.Terms;

namespace Workforce.Packs;

/// <summary>Everything a council gives, read from the <c>council/</c> folder of its data.</summary>
/// <param name="Hash">Of all those files: part of every version.</param>
/// <param name="ContractorTerms">What contractors have told apart from their lists; the file may be missing.</param>
/// <param name="Soc">ONS's coding index, where the council has put it there; it may be missing.</param>
/// <param name="Liabilities">The register of what comes across with the contracts; empty where the council keeps none.</param>
public sealed record Council(
    Establishment Establishment, CouncilTerms Terms, ProgrammePlan Programme, Assumptions Assumptions, PostcodeTable Postcodes,
    Branding Branding, string Hash, SocIndex? Soc, LiabilityRegister Liabilities, ContractorTermsFile ContractorTerms)
{
    /// <summary>What the council publishes and who approves it.</summary>
    public Publishing Publishing { get; init; } = Publishing.Default;

    /// <summary>What is odd in its files and holds nothing up.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What really happened, month by month; none where the council keeps no file of it.</summary>
    public Actuals Actuals { get; init; } = Actuals.None;

    /// <summary>What a person's terms are compared with.</summary>
    public TermsBasis TermsBasis(Role? role, IReadOnlyList<ContractorTerms> told, DateOnly on) =>
        new(Terms.For(role, on), told, Establishment.FullTimeWeek.Hours, Assumptions.Costs.LgpsEmployerRate, on);

    /// <summary>The files in the order in which they are hashed.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [EstablishmentFiles.RolesFile, EstablishmentFiles.GradesFile, CouncilTerms.File, ProgrammePlan.File, Assumptions.File,
            PostcodeTable.File, Branding.File, SocIndex.File, ContractorTermsFile.File, LiabilityRegister.File, Publishing.File,
            .. Logo.Files];

    /// <summary>Files that no service's documents are made from: a new month of actuals makes no new version of any of them.</summary>
    public static IReadOnlyList<string> OtherFiles { get; } = [LiabilityRegister.File, Actuals.File];

    /// <summary>The council, or null with every fault in every file.</summary>
    /// <param name="open">A file by its path, or null where it is missing.</param>
    /// <param name="hash">Of all those files.</param>
    public static Checked<Council?> Read(Func<string, Stream?> open, string hash)
    {
        var establishment = EstablishmentFiles.Read(open(EstablishmentFiles.RolesFile), open(EstablishmentFiles.GradesFile));
        var terms = CouncilTerms.Read(open(CouncilTerms.File), establishment.Value);
        var told = ContractorTermsFile.Read(open(ContractorTermsFile.File));
        var programme = ProgrammePlan.Read(open(ProgrammePlan.File));
        var assumptions = Assumptions.Read(open(Assumptions.File));
        var postcodes = PostcodeTable.Read(open(PostcodeTable.File), programme.Value?.AreaCode ?? "");
        var branding = Branding.Read(open(Branding.File));
        using var rules = open(Publishing.File);
        var publishing = Publishing.Read(rules);
        var logo = Logo.Files
            .Select(file => Logo.Read(file, Bytes(open(file))))
            .FirstOrDefault(read => read.Value is not null || read.Findings.Count > 0)
            ?? new(null, []);
        using var register = open(LiabilityRegister.File);
        var liabilities = LiabilityRegister.Read(register, programme.Value);
        using var months = open(Actuals.File);
        var actuals = Actuals.Read(months, programme.Value);
        using var index = open(SocIndex.File);
        var soc = index is null ? null : SocIndex.Read(index);
        List<Finding> strangers = [.. programme.Value is { } services ? assumptions.Value?.UnknownServices(services) ?? [] : []];
        IReadOnlyList<Finding> findings = [.. soc?.Findings ?? [], .. establishment.Findings, .. terms.Findings, .. told.Findings,
            .. programme.Findings, .. assumptions.Findings, .. postcodes.Findings, .. branding.Findings,
            .. branding.Value?.ContrastFindings() ?? [], .. publishing.Findings, .. logo.Findings, .. liabilities.Findings,
            .. actuals.Findings, .. strangers,
            .. programme.Value is { } known ? terms.Value?.UnknownServices([.. known.Services.Select(service => service.Id)]) ?? [] : []];
        return strangers.Count == 0 && establishment.Value is { } roles && terms.Value is { } conditions && programme.Value is { } plan
            && assumptions.Value is { } assumed && postcodes.Value is { } table && branding.Value is { } brand
            && publishing.Value is { } published && liabilities.Value is { } inherited && told.Value is { } contractors
            && actuals.Value is { } happened && (soc is null || soc.Value is not null)
            ? new(new Council(roles, conditions, plan, assumed, table, brand with { Logo = logo.Value }, hash, soc?.Value, inherited,
                contractors)
            { Publishing = published, Findings = findings, Actuals = happened },
                findings)
            : new(null, findings);
    }

    static byte[]? Bytes(Stream? file)
    {
        if (file is null) return null;
        using (file)
        {
            var content = new MemoryStream();
            file.CopyTo(content);
            return content.ToArray();
        }
    }
}
