using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Workforce.Tests.DataRights;
using Workforce.Tests.Local;

namespace Workforce.Tests.Faults;

/// <summary>A data folder of the sample council with 25 services of three people each.</summary>
static class ManyServices
{
    public const int Count = 25;

    public static async Task MakeAsync(string folder, int services = Count)
    {
        await SampleRun.CopySamplesAsync(folder);
        Directory.Delete(Path.Combine(folder, "staff-lists"), recursive: true);
        foreach (var file in (string[])["liabilities.json", "contractor-terms.json", "actuals.csv"])
            File.Delete(Path.Combine(folder, "council", file));
        var assumptions = Path.Combine(folder, "council", "assumptions.json");
        var assumed = JsonNode.Parse(await File.ReadAllTextAsync(assumptions))!.AsObject();
        assumed["months"] = 12;
        assumed["services"] = assumed["services"] is JsonArray ? new JsonArray() : new JsonObject();
        await File.WriteAllTextAsync(assumptions, assumed.ToJsonString());
        var programmeFile = Path.Combine(folder, "council", "programme.json");
        var programme = JsonNode.Parse(await File.ReadAllTextAsync(programmeFile))!;
        var parks = programme["services"]!.AsArray().Single(service => (string)service!["id"]! == ASmallFolder.Service)!;
        JsonArray all = [];
        for (var number = 1; number <= services; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"service-{number:D2}");
            var service = parks.DeepClone();
            service["id"] = id;
            service["name"] = $"Service {number}";
            all.Add(service);
            var lists = Directory.CreateDirectory(Path.Combine(folder, "staff-lists", id)).FullName;
            var text = "Staff list at 16 November 2026\n" + ASmallFolder.Heading + ASmallFolder.Ann + ASmallFolder.Patrick
                + ASmallFolder.Dawn;
            await File.WriteAllTextAsync(Path.Combine(lists, "list.csv"),
                text.Replace("FL-0", string.Create(CultureInfo.InvariantCulture, $"S{number:D2}-"), StringComparison.Ordinal),
                Encoding.UTF8);
        }

        programme["services"] = all;
        await File.WriteAllTextAsync(programmeFile, programme.ToJsonString());
    }

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Every record by its keys, and how many steps still wait.</summary>
    public static IReadOnlyList<string> Records(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "workforce.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT kind || ' ' || partition || ' ' || row FROM records UNION ALL SELECT 'step ' || message FROM steps ORDER BY 1";
        using var reader = command.ExecuteReader();
        List<string> keys = [];
        while (reader.Read()) keys.Add(reader.GetString(0));
        return keys;
    }
}
