using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workforce.DataRights;
using Workforce.Findings;
using Workforce.Grading;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.ReferenceData;
using Workforce.Storage;

namespace Workforce;

/// <summary>
/// When something happens. Without <paramref name="AsAt"/> a plan whose inputs have not changed keeps its own date, so the calendar alone
/// changes nothing.
/// </summary>
/// <param name="AsAt">The date to compute as at, where somebody asked for one.</param>
/// <param name="Now">The moment: when a list was first seen, and today's date where no other is given.</param>
public sealed record RunTime(DateOnly? AsAt, DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.Date);
}

/// <summary>The council and the key that names its people, as they stand in the documents now.</summary>
public sealed record CouncilFolder(Council Council, byte[] PersonSecret);

/// <summary>What a service's plan is made from.</summary>
/// <param name="List">The newest list.</param>
/// <param name="Before">The one before it.</param>
/// <param name="Inputs">The hash of everything but the date.</param>
public sealed record PlanInputs(Submission List, Submission? Before, PlanBasis Basis, string Inputs);

/// <summary>
/// Makes a service's plan from what the stores hold now. A plan is a pure value of its inputs, so the last few are kept by version.
/// </summary>
public sealed class PlanSource(IDocumentStore documents, IRecordStore records, IPackRenderer renderer)
{
    const int Kept = 30;

    /// <summary>The partition of the programme's own forecasts among the plans; not a service's id, for it holds a dot.</summary>
    public const string ProgrammePartition = "programme.forecast";

    static readonly string ReferenceHash = ContentHash.OfParts(NationalFigures.Files.Select(file =>
    {
        using var stream = NationalFigures.Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }));

    readonly Dictionary<string, ServicePlan> kept = new(StringComparer.Ordinal);
    readonly Lock gate = new();
    CouncilFolder? lastCouncil;
    string? lastOthers;

    /// <summary>Carries drafts out.</summary>
    public Issues Issues { get; } = new(documents, records, renderer);

    /// <summary>The programme's forecast and the councillors' report.</summary>
    public ProgrammeForecasts Forecasts => new(documents, records, this);

    /// <summary>The council's files as edited in the portal.</summary>
    public CouncilEdits Edits { get; } = new(documents, records);

    /// <summary>Prints what is not kept.</summary>
    public IPackRenderer Renderer => renderer;

    /// <summary>The council, or null with what is wrong in its files.</summary>
    public async Task<Checked<CouncilFolder?>> CouncilAsync(CancellationToken cancellation)
    {
        var files = await FilesAsync(cancellation);
        string HashOf(IReadOnlyList<string> names) =>
            ContentHash.OfParts(names.Select(file => files.TryGetValue(file, out var content) ? ContentHash.Of(content) : ""));
        var (hash, others) = (HashOf(Council.Files), HashOf(Council.OtherFiles));
        lock (gate)
        {
            if (lastCouncil is { } same && same.Council.Hash == hash && lastOthers == others) return new(same, []);
        }

        var read = Council.Read(file => files.TryGetValue(file, out var content) ? new MemoryStream(content) : null, hash);
        if (read.Value is not { } council) return new(null, read.Findings);
        var folder = new CouncilFolder(council, await PersonSecretAsync(cancellation));
        lock (gate) (lastCouncil, lastOthers) = (folder, others);
        return new(folder, read.Findings);
    }

    /// <summary>What would be wrong with the council's files if one of them read so; nothing where they could all be used.</summary>
    public async Task<IReadOnlyList<Finding>> FaultsAsync(string file, byte[] content, CancellationToken cancellation)
    {
        var files = await FilesAsync(cancellation);
        files[file] = content;
        var read = Council.Read(name => files.TryGetValue(name, out var known) ? new MemoryStream(known) : null, "");
        return read.Value is null ? [.. read.Findings.Where(finding => finding.Severity == Severity.Blocking)] : [];
    }

    async Task<Dictionary<string, byte[]>> FilesAsync(CancellationToken cancellation)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var file in Council.Files.Concat(Council.OtherFiles))
        {
            if ((await Edits.ReadAsync(file, cancellation)).Content is { } content) files[file] = content;
        }

        return files;
    }

    /// <summary>The plan of the newest list that can be used, or null where there is none.</summary>
    /// <param name="service">The service.</param>
    /// <param name="folder">The council.</param>
    /// <param name="time">As at when; see <see cref="RunTime"/>.</param>
    /// <param name="unusable">Lists that cannot be used are added to it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<(ServicePlan Plan, string Inputs)?> NewestAsync(Service service, CouncilFolder folder, RunTime time,
        ICollection<UnusableList>? unusable, CancellationToken cancellation)
    {
        if (await BasisAsync(service, folder, time, unusable, cancellation) is not { } from) return null;
        return (PlanOf(service, from, folder), from.Inputs);
    }

    /// <summary>The newest list that can be used and everything else its plan is made from; null where there is none.</summary>
    public async Task<PlanInputs?> BasisAsync(Service service, CouncilFolder folder, RunTime time, ICollection<UnusableList>? unusable,
        CancellationToken cancellation)
    {
        var headings = (await ContractorHeadings.ListAsync(records, service.Contractor, cancellation))
            .Select(heading => heading.Settled)
            .ToList();
        var lists = await new Submissions(documents, records).InOrderAsync(service, headings, time.Now, unusable, cancellation);
        if (lists.Count == 0) return null;
        var (list, before) = (lists[^1], lists.Count > 1 ? lists[^2] : null);
        var answers = (await ContractorAnswers.AcceptedAsync(records, service.Id, cancellation)).Select(answer => answer.Accepted).ToList();
        var decided = StandingDecisions.Of(await new DecisionLog(records).ListAsync(cancellation), service.Contractor, service.ServiceArea);
        var offer = await new OfferLog(records).StandingAsync(service.Id, cancellation);
        var corrections = await Corrections.ListAsync(records, service.Id, cancellation);
        var inputs = ContentHash.OfParts(
        [
            list.Hash, folder.Council.Hash, ReferenceHash, PackWriter.Version, renderer.Version, Convert.ToHexString(folder.PersonSecret),
            before?.Hash ?? "", decided.Hash, offer is null ? "" : JsonSerializer.Serialize(offer, StrictJson.Options),
            .. headings.SelectMany(heading => (string[])[heading.Heading, heading.Field]),
            .. answers.SelectMany(answer => (string[])[answer.Number, answer.Text, $"{answer.Outcome}"]),
            .. corrections.SelectMany(correction => (string[])[correction.Person, correction.Field, correction.After,
                $"{correction.At:O}"]),
        ]);
        var asAt = await AsAtAsync(service.Id, inputs, time, time.Today, cancellation);
        return new(list, before,
            new PlanBasis(VersionOf(inputs, asAt), list.Hash, asAt,
                folder.PersonSecret)
            {
                Headings = headings,
                Answers = answers,
                Decided = decided,
                Offer = offer,
                Corrections = corrections
            },
            inputs);
    }

    /// <summary>Twelve hex digits of everything something is made from and the date.</summary>
    public static string VersionOf(string inputs, DateOnly asAt) =>
        ContentHash.VersionOf(ContentHash.OfParts(inputs, asAt.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>The hashes that a forecast's file names.</summary>
    public static Dictionary<string, string> HashesOf(string version, IReadOnlyList<ServicePlan> plans, Council council)
    {
        Dictionary<string, string> hashes = new(StringComparer.Ordinal)
        {
            ["version"] = version,
            ["council"] = council.Hash,
            ["referenceData"] = ReferenceHash
        };
        if (council.Actuals.Hash.Length > 0) hashes["actuals"] = council.Actuals.Hash;
        foreach (var plan in plans) hashes[$"plan.{plan.Service.Id}"] = plan.Version;
        return hashes;
    }

    /// <summary>
    /// What a forecast is made from and its date: the one asked for, else that of an earlier one from the same inputs, else the latest of
    /// its plans or the day after the last month of actuals, else today.
    /// </summary>
    public async Task<(string Inputs, DateOnly AsAt)> ForecastBasisAsync(IReadOnlyList<ServicePlan> plans, Council council, RunTime time,
        CancellationToken cancellation)
    {
        var inputs = ContentHash.OfParts(plans.Select(plan => plan.Version)
            .Append(council.Hash)
            .Append(ReferenceHash)
            .Append(PackWriter.Version)
            .Append(renderer.Version)
            .Append(council.Actuals.Hash));
        var latest = plans.Count > 0 ? plans.Max(plan => plan.AsAt) : time.Today;
        // Actuals that came in after the lists are held against what was forecast as soon as their month is over.
        var known = council.Actuals.On(time.Today).Rows.Select(row => row.Month.AddMonths(1)).DefaultIfEmpty(latest).Max();
        if (known > latest) latest = known;
        return (inputs, await AsAtAsync(ProgrammePartition, inputs, time, latest, cancellation));
    }

    /// <summary>The date to compute as at: the one asked for, else that of an earlier plan from the same inputs, else the other.</summary>
    async Task<DateOnly> AsAtAsync(string partition, string inputs, RunTime time, DateOnly otherwise, CancellationToken cancellation)
    {
        if (time.AsAt is { } asked) return asked;
        DateOnly? earlier = null;
        await foreach (var record in records.ListAsync(Tables.Plans, partition, cancellation))
        {
            var plan = PlanRecord.FromJson(record.Body);
            if (plan.Inputs == inputs && (earlier is null || plan.AsAt > earlier)) earlier = plan.AsAt;
        }

        return earlier ?? otherwise;
    }

    ServicePlan PlanOf(Service service, PlanInputs from, CouncilFolder folder)
    {
        lock (gate)
        {
            if (kept.TryGetValue(from.Basis.Version, out var known)) return known;
        }

        var plan = TransitionPlan.For(service, from.List.Read(), folder.Council, from.Basis with { Before = from.Before?.Read() });
        lock (gate)
        {
            if (kept.Count >= Kept) kept.Clear();
            kept[plan.Version] = plan;
        }

        return plan;
    }

    /// <summary>The council's key, made the first time. Whoever loses a race to make it uses the winner's.</summary>
    async Task<byte[]> PersonSecretAsync(CancellationToken cancellation)
    {
        if (await documents.ReadAsync(PersonKeys.File, cancellation) is null)
            await documents.CreateAsync(PersonKeys.File,
                Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PersonKeys.KeyBytes)) + "\n"),
                cancellation);
        return Convert.FromHexString(Encoding.ASCII.GetString((await documents.ReadAsync(PersonKeys.File, cancellation))!).Trim());
    }
}
