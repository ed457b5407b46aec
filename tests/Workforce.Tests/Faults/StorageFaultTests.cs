using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Workforce.Local;
using Workforce.Storage;
using Workforce.Tests.DataRights;
using Workforce.Tests.Local;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Faults;

/// <summary>What goes wrong with a disk, a clock or a file: said in a sentence with what to do, status 2, nothing lost.</summary>
public class StorageFaultTests
{
    /// <summary>A file system of its own of a few megabytes; null where this user may not mount one.</summary>
    sealed class SmallDisk : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public string Path => folder.Path;

        public static SmallDisk? Of(string size)
        {
            SmallDisk disk = new();
            if (OperatingSystem.IsLinux() && Call("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path)) return disk;
            disk.folder.Dispose();
            return null;
        }

        public static bool Call(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program,
                    arguments)
                { RedirectStandardError = true, UseShellExecute = false })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }

        public void Dispose()
        {
            Call("umount", Path);
            folder.Dispose();
        }
    }

    [Fact]
    public async Task A_full_disk_is_said_and_the_run_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.Of("4m");
        if (disk is null) return;
        await ManyServices.MakeAsync(disk.Path, 3);
        var lists = Directory.EnumerateFiles(Path.Combine(disk.Path, "staff-lists"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, File.ReadAllBytes);
        using (var filler = File.Create(Path.Combine(disk.Path, "filler")))
        {
            var free = new DriveInfo(disk.Path).AvailableFreeSpace - 150_000;
            filler.Write(new byte[free]);
        }

        var (status, _, error) = TheProgram.Run("run", "--data", disk.Path, "--as-at", "2026-11-23");

        Assert.True(status == 2, error);
        Assert.Contains("make room", error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.All(lists, list => Assert.Equal(list.Value, File.ReadAllBytes(list.Key)));

        File.Delete(Path.Combine(disk.Path, "filler"));
        Assert.True(SmallDisk.Call("mount", "-o", "remount,size=100m", disk.Path));
        var again = TheProgram.Run("run", "--data", disk.Path, "--as-at", "2026-11-23");
        Assert.True(again.Status == 0, again.Error);
        Assert.DoesNotContain(ManyServices.Records(disk.Path),
            record => record.StartsWith("failures ", StringComparison.Ordinal) || record.StartsWith("step ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to_is_said()
    {
        using var disk = SmallDisk.Of("40m");
        if (disk is null) return;
        await ManyServices.MakeAsync(disk.Path, 1);
        Assert.True(SmallDisk.Call("mount", "-o", "remount,ro", disk.Path));

        var (status, _, error) = TheProgram.Run("run", "--data", disk.Path);

        Assert.True(status == 2, error);
        Assert.Contains("may not be written to", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_makes_no_new_version_and_loses_nothing()
    {
        using var folder = await ASmallFolder.MakeAsync();
        var before = SampleRun.Documents(folder.Path);

        await SampleRun.RunAsync(folder.Path, asAt: null, daysLater: -400);

        Assert.Equal(before, SampleRun.Documents(folder.Path));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_between_two_lists_still_ends_with_the_later_list()
    {
        using var folder = await ASmallFolder.MakeAsync();
        folder.Put("third.csv", "Staff list at 1 October 2026\n" + ASmallFolder.Heading + ASmallFolder.Ann + ASmallFolder.Patrick);

        var run = await SampleRun.RunAsync(folder.Path, asAt: null, daysLater: -400);

        Assert.Equal(2, Assert.Single(run.Services).Plan.People.Count);
    }

    /// <summary>Pages in the middle of the file are overwritten, which opening it alone does not show.</summary>
    static async Task<byte[]> DamageAsync(string folder, string file)
    {
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, file));
        new Random(7).NextBytes(bytes.AsSpan(4096, bytes.Length - 4096));
        await File.WriteAllBytesAsync(Path.Combine(folder, file), bytes);
        return bytes;
    }

    [Fact]
    public async Task Damaged_records_are_refused_and_left_as_they_are_until_their_own_copy_is_put_back()
    {
        using var folder = await ASmallFolder.MakeAsync();
        var (documents, records) = (SampleRun.Documents(folder.Path), ManyServices.Records(folder.Path));
        var damaged = await DamageAsync(folder.Path, "workforce.db");
        var copy = Path.Combine(folder.Path, "workforce.db.copy");

        var (status, _, error) = TheProgram.Run("run", "--data", folder.Path);

        Assert.True(status == 2, error);
        Assert.Contains($"restore {copy} --data {folder.Path}", error, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Path.Combine(folder.Path, "workforce.db")));

        var restored = TheProgram.Run("restore", copy, "--data", folder.Path);

        Assert.True(restored.Status == 0, restored.Error);
        Assert.Equal(records, ManyServices.Records(folder.Path));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Path.Combine(folder.Path, "workforce.db.damaged-1")));
        await folder.RunAsync();
        Assert.Equal(documents, SampleRun.Documents(folder.Path));
    }

    [Fact]
    public async Task Records_that_are_gone_are_not_begun_anew_while_their_copy_is_there()
    {
        using var folder = await ASmallFolder.MakeAsync();
        var records = ManyServices.Records(folder.Path);
        SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(folder.Path, "workforce.db"));

        Assert.Contains("is gone", Assert.Throws<UnusableInputException>(() => DataFolder.Open(folder.Path)).Message,
            StringComparison.Ordinal);
        Assert.Equal(0, TheProgram.Run("restore", Path.Combine(folder.Path, "workforce.db.copy"), "--data", folder.Path).Status);
        Assert.Equal(records, ManyServices.Records(folder.Path));
    }

    [Fact]
    public async Task Where_the_copy_is_damaged_too_a_backup_is_asked_for()
    {
        using var folder = await ASmallFolder.MakeAsync();
        await DamageAsync(folder.Path, "workforce.db");
        await DamageAsync(folder.Path, "workforce.db.copy");

        var (status, _, error) = TheProgram.Run("run", "--data", folder.Path);

        Assert.True(status == 2, error);
        Assert.Contains("from a backup", error, StringComparison.Ordinal);
        Assert.Equal(2, TheProgram.Run("restore", Path.Combine(folder.Path, "workforce.db.copy"), "--data", folder.Path).Status);
    }

    [Fact]
    public async Task Sound_records_are_not_replaced_by_their_older_copy()
    {
        using var folder = await ASmallFolder.MakeAsync();

        var (status, _, error) = TheProgram.Run("restore", Path.Combine(folder.Path, "workforce.db.copy"), "--data", folder.Path);

        Assert.Equal(2, status);
        Assert.Contains("is sound", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_a_folder_is_told_to_wait_and_the_first_is_not_disturbed()
    {
        using var folder = await ASmallFolder.MakeAsync();
        var documents = SampleRun.Documents(folder.Path);
        using (DataFolder.Open(folder.Path))
        {
            foreach (var command in (string[][])[["run"], ["retain"], ["sequence"], ["serve", "--port", "0"],
                ["restore", Path.Combine(folder.Path, "workforce.db.copy")], ["backup", "--out", folder.Path + ".zip"]])
            {
                var (status, _, error) = TheProgram.Run([.. command, "--data", folder.Path]);
                Assert.True(status == 2, $"{command[0]}: {error}");
                Assert.Contains("Another Workforce process", error, StringComparison.Ordinal);
            }
        }

        Assert.Equal(documents, SampleRun.Documents(folder.Path));
    }

    [Fact]
    public async Task Records_of_a_newer_version_are_left_alone()
    {
        using var folder = await ASmallFolder.MakeAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "workforce.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("newer version", Assert.Throws<UnusableInputException>(() => DataFolder.Open(folder.Path)).Message,
            StringComparison.Ordinal);
        Assert.Contains("newer version", Assert.Throws<UnusableInputException>(() => DataFolder.Open(folder.Path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_changes_while_it_is_read_ends_as_the_list_it_became()
    {
        using var folder = await ASmallFolder.MakeAsync();
        var file = Path.Combine(folder.Path, "staff-lists", ASmallFolder.Service, "third.csv");
        var whole = "Staff list at 1 October 2026\n" + ASmallFolder.Heading + ASmallFolder.Ann + ASmallFolder.Patrick;
        var writing = Task.Run(async () =>
        {
            foreach (var upTo in Enumerable.Range(1, 20).Select(part => whole.Length * part / 20))
            {
                await using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(whole[..upTo]));
                await Task.Yield();
            }
        });
        try
        {
            while (!writing.IsCompleted) await folder.RunAsync();
        }
        catch (IOException)
        {
            // A file that somebody holds open alone: the command says so, the background work tries again.
        }

        await writing;
        var run = await folder.RunAsync();

        Assert.Equal(["FL-0121", "FL-0124"], Assert.Single(run.Services).Plan.People.Select(person => person.Employee.EmployeeRef));
    }

    [Fact]
    public async Task Of_500_lists_put_in_at_once_every_one_is_kept_and_recorded()
    {
        using TemporaryFolder folder = new();
        await ManyServices.MakeAsync(folder.Path, 5);
        using var data = DataFolder.Open(folder.Path);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Task.Run(() => data.Documents.CreateAsync(
            $"staff-lists/service-0{1 + (number % 5)}/list-{number:D3}.csv",
            Encoding.UTF8.GetBytes($"Staff list at {1 + (number % 28)} October 2026\n" + ASmallFolder.Heading
                + ASmallFolder.Ann.Replace("FL-0", $"L{number:D3}-", StringComparison.Ordinal))))));

        var run = await new ProgrammeRun(data, new FixedClock(SampleRun.AsAt)).RunAsync(SampleRun.AsAt);

        Assert.Equal(5, run.Value!.Services.Count);
        Assert.Empty(run.Value.Failures);
        var recorded = 0;
        for (var service = 1; service <= 5; service++)
            await foreach (var _ in data.Records.ListAsync(Tables.Submissions, $"service-0{service}")) recorded++;
        Assert.Equal(505, recorded);
    }
}
