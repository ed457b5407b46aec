using System.Text.Json;
using Workforce.DataRights;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>
/// A copy of the orders to destroy, kept beside the backups: a backup is older than the purges made since, and the folder that knows of
/// them may be what was lost. It holds hashes, paths and row numbers, nobody's data.
/// </summary>
static class PurgeRegister
{
    public const string FileName = "workforce-purges.json";

    /// <summary>Names the folders into which backups were written; lies in the data folder and is no document.</summary>
    const string PlacesFile = "workforce.backups";

    public static async Task<byte[]> OfAsync(DataFolder data, CouncilFolder council, CancellationToken cancellation)
    {
        List<PurgeOrder> orders = [];
        foreach (var service in council.Council.Programme.Services)
            orders.AddRange(await PurgeOrder.ListAsync(data.Records, service.Id, cancellation));
        return JsonSerializer.SerializeToUtf8Bytes(orders, StrictJson.Options);
    }

    /// <exception cref="UnusableInputException">It is not such a file.</exception>
    public static IReadOnlyList<PurgeOrder> Read(string file)
    {
        using var content = NamedFile.Open(file);
        try
        {
            return JsonSerializer.Deserialize<List<PurgeOrder>>(content, StrictJson.Options)!;
        }
        catch (JsonException)
        {
            throw new UnusableInputException(
                $"{file} cannot be read as the register of what was destroyed. Put back the copy that lies with another backup.");
        }
    }

    /// <summary>Remembers where backups go, so that the register there is kept up to date.</summary>
    public static void Remember(DataFolder data, string folder)
    {
        var places = Path.Combine(data.Documents.Root, PlacesFile);
        if (!Places(places).Contains(folder, StringComparer.Ordinal)) File.AppendAllLines(places, [folder]);
    }

    /// <summary>Brings the register up to date beside every backup that can be reached, and says where it cannot.</summary>
    public static async Task WriteBesideBackupsAsync(DataFolder data, CouncilFolder council, CancellationToken cancellation)
    {
        var register = await OfAsync(data, council, cancellation);
        foreach (var folder in Places(Path.Combine(data.Documents.Root, PlacesFile)))
        {
            if (Directory.Exists(folder)) NamedFile.Write(Path.Combine(folder, FileName), register);
            else
                Console.WriteLine(
                    $"The backups of {folder} cannot be reached: make another backup, or put its {FileName} beside them, or a restore from them brings back what was destroyed.");
        }
    }

    /// <summary>Brings it up to date where orders were given since: in the portal, or by the council's own rules.</summary>
    public static async Task FollowAsync(DataFolder data, PlanSource plans, CancellationToken cancellation)
    {
        var reachable = Places(Path.Combine(data.Documents.Root, PlacesFile)).Where(Directory.Exists).ToList();
        if (reachable.Count == 0 || (await plans.CouncilAsync(cancellation)).Value is not { } council) return;
        var register = await OfAsync(data, council, cancellation);
        foreach (var file in reachable.Select(folder => Path.Combine(folder, FileName)))
        {
            if (!File.Exists(file) || !(await File.ReadAllBytesAsync(file, cancellation)).AsSpan().SequenceEqual(register))
                NamedFile.Write(file, register);
        }
    }

    static string[] Places(string file) => File.Exists(file) ? [.. File.ReadAllLines(file).Where(line => line.Length > 0)] : [];
}
