using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Workforce.Storage;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.DataRights;

public sealed class BackupTests : IDisposable
{
    readonly TemporaryFolder elsewhere = new();

    public void Dispose() => elsewhere.Dispose();

    string Zip => Path.Combine(elsewhere.Path, "backup.zip");

    [Fact]
    public async Task A_folder_that_was_destroyed_comes_back_whole_without_those_who_were_purged_since()
    {
        using var folder = await ASmallFolder.MakeAsync();
        Assert.Equal(0, TheProgram.Run("backup", "--data", folder.Path, "--out", Zip).Status);
        var before = SampleRun.Documents(folder.Path);
        var restored = Path.Combine(elsewhere.Path, "restored");

        Assert.Equal(0, TheProgram.Run("restore", Zip, "--data", restored).Status);
        Assert.Equal(before, SampleRun.Documents(restored));
        Assert.Equal(before, await AfterRunAsync(restored));

        Assert.Equal(0,
            TheProgram.Run("retain", "--data", folder.Path, "--service", ASmallFolder.Service, "--person", "FL-0142", "--approved-by",
                "A. Approver", "--why", "did not transfer").Status);
        await folder.RunAsync();
        var purged = SampleRun.Documents(folder.Path);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder.Path)) Erase(entry);

        Assert.Equal(0, TheProgram.Run("restore", Zip, "--data", folder.Path).Status);

        Assert.Empty(folder.Naming("FL-0142"));
        Assert.Empty(folder.Naming("Gallagher"));
        await folder.RunAsync();
        Assert.Equal(purged, SampleRun.Documents(folder.Path));
    }

    static async Task<Dictionary<string, string>> AfterRunAsync(string folder)
    {
        await SampleRun.RunAsync(folder, asAt: null);
        return SampleRun.Documents(folder);
    }

    static void Erase(string entry)
    {
        if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
        else File.Delete(entry);
    }

    [Fact]
    public async Task A_damaged_backup_one_without_its_register_and_a_folder_in_use_are_refused_with_a_remedy()
    {
        using var folder = await ASmallFolder.MakeAsync();
        Assert.Equal(0, TheProgram.Run("backup", "--data", folder.Path, "--out", Zip).Status);
        Assert.Equal(2, TheProgram.Run("backup", "--data", folder.Path, "--out", Zip).Status);
        Assert.Equal(2, TheProgram.Run("backup", "--data", folder.Path, "--out", Path.Combine(folder.Path, "inside.zip")).Status);
        var restored = Path.Combine(elsewhere.Path, "restored");

        var bytes = await File.ReadAllBytesAsync(Zip);
        foreach (var (name, damaged) in ((string, byte[])[])[("cut", bytes[..(bytes.Length / 2)]), ("flipped", Flipped(bytes))])
        {
            var file = Path.Combine(elsewhere.Path, $"{name}.zip");
            await File.WriteAllBytesAsync(file, damaged);
            var (status, _, error) = TheProgram.Run("restore", file, "--data", restored);
            Assert.True(status == 2 && error.Contains("Nothing was restored", StringComparison.Ordinal), $"{name}: {status} {error}");
            Assert.Empty(Directory.EnumerateDirectories(elsewhere.Path));
        }

        Assert.Equal(2, TheProgram.Run("restore", Zip, "--data", folder.Path).Status);
        File.Delete(Path.Combine(elsewhere.Path, "workforce-purges.json"));
        Assert.Contains("--no-later-purges", TheProgram.Run("restore", Zip, "--data", restored).Error, StringComparison.Ordinal);
        Assert.Equal(0, TheProgram.Run("restore", Zip, "--data", restored, "--no-later-purges").Status);
    }

    static byte[] Flipped(byte[] bytes)
    {
        var copy = (byte[])bytes.Clone();
        for (var at = copy.Length / 4; at < (copy.Length / 4) + 40; at++) copy[at] ^= 0xff;
        return copy;
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/cron.d/x")]
    [InlineData("council/../../x")]
    public void A_backup_that_would_write_outside_its_folder_is_refused(string path)
    {
        var content = Encoding.UTF8.GetBytes("x");
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Create))
        {
            using (var entry = zip.CreateEntry(path).Open()) entry.Write(content);
            using var manifest = zip.CreateEntry("backup.json").Open();
            JsonSerializer.Serialize(manifest,
                new
                {
                    format = 1,
                    made = DateTimeOffset.UnixEpoch,
                    register = false,
                    files = new[] { new { path, sha256 = ContentHash.Of(content) } }
                });
        }

        var (status, _, error) = TheProgram.Run("restore", Zip, "--data", Path.Combine(elsewhere.Path, "a", "restored"),
            "--no-later-purges");

        Assert.Equal(2, status);
        Assert.Contains("damaged or not a backup", error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(elsewhere.Path));
    }

    [Fact]
    public async Task Documents_can_be_read_without_the_program()
    {
        using var folder = await ASmallFolder.MakeAsync();

        foreach (var file in SampleRun.Documents(folder.Path).Keys
            .Where(file => !file.StartsWith("council", StringComparison.Ordinal)
                && !file.StartsWith("staff-lists", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.Path, file));
            switch (Path.GetExtension(file))
            {
                case ".pdf":
                    Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(bytes, 0, 5), StringComparison.Ordinal);
                    break;
                case ".html":
                    var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
                    Assert.NotNull(page.QuerySelector("h1"));
                    Assert.Empty(page.QuerySelectorAll("script, link[href], img[src^='http']"));
                    break;
                case ".json":
                    using (JsonDocument.Parse(bytes)) break;
                case ".csv" or ".ics" or ".svg":
                    Assert.True(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Length > 0);
                    break;
                default:
                    Assert.Fail($"{file} is of a kind that needs a program of its own.");
                    break;
            }
        }
    }
}
