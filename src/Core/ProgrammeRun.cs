using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workforce.Findings;
using Workforce.Forecasting;
using Workforce.Packs;
using Workforce.Packs.Pdf;
using Workforce.Programme;
using Workforce.ReferenceData;
using Workforce.Storage;

namespace Workforce;

/// <summary>When a run happens. Without <paramref name="AsAt"/> a plan whose inputs have not changed keeps its own date, so the calendar alone changes nothing.</summary>
/// <param name="AsAt">The date to compute as at, where somebody asked for one.</param>
/// <param name="Now">The moment of the run: when a list was first seen, and today's date where no other is given.</param>
public sealed record RunTime(DateOnly? AsAt, DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.Date);
}

/// <summary>A service's plan and what was written for it.</summary>
/// <param name="Documents">Every document of this version, whether written now or before.</param>
/// <param name="Written">How many of them this run wrote.</param>
/// <param name="Findings">The plan's, and those of printing its documents.</param>
public sealed record ServiceRun(ServicePlan Plan, IReadOnlyList<string> Documents, int Written, IReadOnlyList<Finding> Findings);

/// <summary>A list that could not be used, and why.</summary>
public sealed record UnusableList(string Path, Finding Finding);

/// <param name="ForecastDocuments">The programme's forecast, newest version.</param>
/// <param name="Findings">About the programme as a whole.</param>
public sealed record RunResult(
    IReadOnlyList<ServiceRun> Services, IReadOnlyList<UnusableList> Unusable, IReadOnlyList<string> ForecastDocuments, Forecast Forecast, IReadOnlyList<Finding> Findings);

/// <summary>What is recorded of a plan or forecast once all its documents are written.</summary>
/// <param name="Inputs">The hash of everything it was made from but the date.</param>
/// <param name="Printing">Findings of printing the documents, such as a letter that no font has; kept because a later run does not print again.</param>
public sealed record PlanRecord(string Inputs, DateOnly AsAt, DateTimeOffset Written, IReadOnlyList<string> Documents, IReadOnlyList<Finding> Printing);

/// <summary>How far a run has come: for a progress display.</summary>
public sealed record RunProgress(string Service, string Step, int Done, int Of);

/// <summary>
/// One pass over everything in the stores: every list is read, the newest of each service is planned, its documents are written, and the
/// programme is forecast. Run twice it changes nothing the second time, and cut short it goes on where it stopped: documents are written
/// before the record that names them.
/// </summary>
public sealed class ProgrammeRun(IDocumentStore documents, IRecordStore records)
{
    /// <summary>A folder of staff-lists/ is not the id of a service in the programme.</summary>
    public const string UnknownService = "PR_UNKNOWN_SERVICE";

    /// <summary>The partition of the programme's own forecasts among the plans; not a service's id, for it holds a dot.</summary>
    public const string ProgrammePartition = "programme.forecast";

    const string ForecastJson = "forecast.json";

    static readonly string ReferenceHash = ContentHash.OfParts(NationalFigures.Files.Select(file =>
    {
        using var stream = NationalFigures.Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }));

    /// <summary>The result, or null with what is wrong in the council's files.</summary>
    public async Task<Checked<RunResult?>> RunAsync(RunTime time, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var council = await ReadCouncilAsync(cancellation);
        if (council.Value is not { } read) return new(null, council.Findings);
        var secret = await PersonSecretAsync(cancellation);
        var submissions = new Submissions(documents, records);
        List<Finding> findings = [.. await UnknownServicesAsync(read, cancellation)];
        List<ServiceRun> services = [];
        List<UnusableList> unusable = [];
        foreach (var service in read.Programme.Services)
        {
            progress?.Report(new RunProgress(service.Name, "reading", 0, 1));
            var newest = await submissions.NewestAsync(service, time.Now, unusable, cancellation);
            if (newest is not null) services.Add(await PlanAsync(service, newest, read, secret, time, progress, cancellation));
        }

        progress?.Report(new RunProgress("Programme", "forecast", 0, 1));
        var (forecast, written) = await ForecastAsync(services, read, time, cancellation);
        return new(new RunResult(services, unusable, written, forecast, findings), findings);
    }

    async Task<ServiceRun> PlanAsync(Service service, Submission list, Council council, byte[] secret, RunTime time, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var inputs = ContentHash.OfParts(list.Hash, council.Hash, ReferenceHash, PackWriter.Version, Convert.ToHexString(secret));
        var (asAt, known) = await AsAtAsync(service.Id, inputs, time, cancellation);
        var version = ContentHash.VersionOf(ContentHash.OfParts(inputs, asAt.ToString("O", CultureInfo.InvariantCulture)));
        var plan = TransitionPlan.For(service, list.Raw, council, new PlanBasis(version, list.Hash, asAt, secret));
        var packs = PackWriter.Write(plan, council).ToList();
        var planPath = $"plans/{service.Id}/{version}.json";
        IReadOnlyList<string> paths = [planPath, .. packs.Select(pack => pack.Path)];
        var there = known is not null ? await ExistingAsync(service.Id, version, cancellation) : [];
        ConcurrentBag<Finding> printing = [.. known?.Printing ?? []];
        var missing = packs.Where(pack => !there.Contains(pack.Path)).ToList();
        var written = 0;
        if (missing.Count > 0 || !there.Contains(planPath))
        {
            if (await documents.CreateAsync(planPath, PlanFile.Write(plan), cancellation)) written++;
            await Parallel.ForEachAsync(missing, cancellation, async (pack, token) =>
            {
                var printed = PdfRenderer.Render(pack.Write());
                foreach (var finding in printed.Findings) printing.Add(finding);
                if (await documents.CreateAsync(pack.Path, printed.Value, token)) Interlocked.Increment(ref written);
                progress?.Report(new RunProgress(service.Name, "writing", written, missing.Count + 1));
            });
        }

        IReadOnlyList<Finding> found = [.. printing.Distinct().OrderBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)];
        if (known is null) await RecordAsync(service.Id, version, new PlanRecord(inputs, asAt, time.Now, paths, found), cancellation);
        return new ServiceRun(plan, paths, written, [.. plan.Findings, .. found]);
    }

    async Task<(Forecast Forecast, IReadOnlyList<string> Documents)> ForecastAsync(IReadOnlyList<ServiceRun> services, Council council, RunTime time, CancellationToken cancellation)
    {
        var plans = services.Select(service => service.Plan).ToList();
        var inputs = ContentHash.OfParts(plans.Select(plan => plan.Version).Append(council.Hash).Append(ReferenceHash).Append(PackWriter.Version));
        var (asAt, _) = await AsAtAsync(ProgrammePartition, inputs, time, cancellation);
        var version = ContentHash.VersionOf(ContentHash.OfParts(inputs, asAt.ToString("O", CultureInfo.InvariantCulture)));
        var forecast = TransitionPlan.Forecast(plans, council, asAt);
        if (await records.GetAsync(Tables.Plans, ProgrammePartition, version, cancellation) is { } record)
            return (forecast, JsonSerializer.Deserialize<PlanRecord>(record.Body, StrictJson.Options)!.Documents);

        var folder = await FolderAsync(asAt, version, cancellation);
        Dictionary<string, string> hashes = new(StringComparer.Ordinal)
        {
            ["version"] = version,
            ["council"] = council.Hash,
            ["referenceData"] = ReferenceHash,
        };
        foreach (var plan in plans) hashes[$"plan.{plan.Service.Id}"] = plan.Version;
        (string Name, byte[] Content)[] files =
        [
            (ForecastJson, ForecastFiles.Json(forecast, hashes)),
            ("forecast.csv", ForecastFiles.Csv(forecast)),
            (ProgrammeReport.FileName, PdfRenderer.Render(ProgrammeReport.For(forecast, plans, council, version)).Value),
        ];
        foreach (var (name, content) in files) await documents.CreateAsync($"{folder}/{name}", content, cancellation);
        IReadOnlyList<string> paths = [.. files.Select(file => $"{folder}/{file.Name}")];
        await RecordAsync(ProgrammePartition, version, new PlanRecord(inputs, asAt, time.Now, paths, []), cancellation);
        return (forecast, paths);
    }

    /// <summary>The date to compute as at: the one asked for, else that of an earlier plan from the same inputs, else today.</summary>
    async Task<(DateOnly AsAt, PlanRecord? Known)> AsAtAsync(string partition, string inputs, RunTime time, CancellationToken cancellation)
    {
        List<PlanRecord> earlier = [];
        await foreach (var record in records.ListAsync(Tables.Plans, partition, cancellation))
        {
            var plan = JsonSerializer.Deserialize<PlanRecord>(record.Body, StrictJson.Options)!;
            if (plan.Inputs == inputs) earlier.Add(plan);
        }

        var asAt = time.AsAt ?? (earlier.Count > 0 ? earlier.Max(plan => plan.AsAt) : time.Today);
        return (asAt, earlier.Find(plan => plan.AsAt == asAt));
    }

    /// <summary><c>forecasts/2026-11-23</c>, or with <c>-2</c> and so on where another forecast of that date stands there. One cut short is finished in its own folder.</summary>
    async Task<string> FolderAsync(DateOnly asAt, string version, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var folder = $"forecasts/{asAt:yyyy-MM-dd}{(number == 1 ? "" : $"-{number}")}";
            await using var json = await documents.OpenAsync($"{folder}/{ForecastJson}", cancellation);
            if (json is null) return folder;
            using var document = await JsonDocument.ParseAsync(json, cancellationToken: cancellation);
            if (document.RootElement.GetProperty("inputs").GetProperty("version").GetString() == version) return folder;
        }
    }

    async Task<HashSet<string>> ExistingAsync(string service, string version, CancellationToken cancellation)
    {
        HashSet<string> existing = new(StringComparer.Ordinal);
        foreach (var folder in (string[])[$"plans/{service}/", $"packs/{service}/{version}/", $"statements/{service}/{version}/"])
            await foreach (var document in documents.ListAsync(folder, cancellation)) existing.Add(document.Path);
        return existing;
    }

    Task<string?> RecordAsync(string partition, string row, PlanRecord record, CancellationToken cancellation) =>
        records.InsertAsync(Tables.Plans, partition, row, JsonSerializer.Serialize(record, StrictJson.Options), cancellation);

    async Task<Checked<Council?>> ReadCouncilAsync(CancellationToken cancellation)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var file in Council.Files)
        {
            if (await documents.ReadAsync(file, cancellation) is { } content) files[file] = content;
        }

        var hash = ContentHash.OfParts(Council.Files.Select(file => files.TryGetValue(file, out var content) ? ContentHash.Of(content) : ""));
        return Council.Read(file => files.TryGetValue(file, out var content) ? new MemoryStream(content) : null, hash);
    }

    /// <summary>The council's key, made on the first run. Whoever loses a race to make it uses the winner's.</summary>
    async Task<byte[]> PersonSecretAsync(CancellationToken cancellation)
    {
        if (await documents.ReadAsync(PersonKeys.File, cancellation) is null)
            await documents.CreateAsync(PersonKeys.File, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PersonKeys.KeyBytes)) + "\n"), cancellation);
        return Convert.FromHexString(Encoding.ASCII.GetString((await documents.ReadAsync(PersonKeys.File, cancellation))!).Trim());
    }

    async Task<IReadOnlyList<Finding>> UnknownServicesAsync(Council council, CancellationToken cancellation)
    {
        HashSet<string> folders = new(StringComparer.Ordinal);
        await foreach (var document in documents.ListAsync("staff-lists/", cancellation)) folders.Add(document.Path.Split('/')[1]);
        return
        [
            .. folders.Where(folder => council.Programme.Services.All(service => service.Id != folder)).Order(StringComparer.Ordinal)
                .Select(folder => new Finding(UnknownService, Severity.Warning, $"staff-lists/{folder} is not a service of {ProgrammePlan.File}; its lists were not read.", Location.Everything, "Add the service, or move the lists to the folder of the right one.")),
        ];
    }
}
