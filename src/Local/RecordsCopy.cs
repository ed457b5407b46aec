using Microsoft.Data.Sqlite;

namespace Workforce.Local;

/// <summary>
/// The records as they last were, in a file beside them: kept at the end of every command and each minute of the portal, put back by
/// <c>restore</c> where <c>workforce.db</c> is damaged or gone. Documents need none: each is whole or absent, and drafts are made again.
/// </summary>
static class RecordsCopy
{
    public const string FileName = "workforce.db.copy";

    const string Damaged = "workforce.db.damaged";

    /// <summary>
    /// Brings the copy up to date where the records have changed since; a disk that does not take it is said by whatever writes to it next.
    /// </summary>
    public static void Keep(string root, SqliteRecords records)
    {
        var (file, copy) = (Path.Combine(root, DataFolder.RecordsFile), Path.Combine(root, FileName));
        if (File.Exists(copy) && Changed(file) <= File.GetLastWriteTimeUtc(copy)) return;
        var unfinished = copy + ".unfinished";
        try
        {
            File.Delete(unfinished);
            records.WriteBack();
            records.CopyTo(unfinished);
            using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                written.Flush(flushToDisk: true);
            File.Move(unfinished, copy, overwrite: true);
        }
        catch (Exception storage) when (StorageFaults.Remedy(storage) is not null)
        {
        }
    }

    static DateTime Changed(string file) =>
        new FileInfo(file + "-wal") is { Exists: true } log && log.LastWriteTimeUtc > File.GetLastWriteTimeUtc(file)
            ? log.LastWriteTimeUtc
            : File.GetLastWriteTimeUtc(file);

    /// <summary>What to do about records that are damaged or gone.</summary>
    public static string Remedy(string root)
    {
        var copy = Path.Combine(root, FileName);
        return IsWhole(copy)
            ? $"Put back its copy of {File.GetLastWriteTimeUtc(copy):yyyy-MM-dd HH:mm} UTC with: restore {copy} --data {root}. What was recorded since is not in it; documents stay as they are."
            : "Restore the folder from a backup; documents that are there stay readable.";
    }

    static bool IsWhole(string copy)
    {
        if (!File.Exists(copy)) return false;
        try
        {
            _ = new SqliteRecords(copy, isCopy: true);
            return true;
        }
        catch (Exception damaged) when (damaged is SqliteException or UnusableInputException)
        {
            return false;
        }
    }

    /// <summary>Whether <c>restore</c> was given the copy of the very folder it is to restore.</summary>
    public static bool IsCopyOf(string file, string folder) => Path.GetFullPath(file) == Path.Combine(Path.GetFullPath(folder), FileName);

    /// <summary>Puts the copy in the records' place; what was there is set aside, never overwritten.</summary>
    public static int Restore(string folder)
    {
        var root = Path.GetFullPath(folder);
        var copy = Path.Combine(root, FileName);
        using (DataFolder.Hold(root))
        {
            if (!IsWhole(copy))
                throw new UnusableInputException($"{copy} is not there or is damaged too. Restore the folder from a backup.");
            if (DataFolder.IsSound(Path.Combine(root, DataFolder.RecordsFile)))
                throw new UnusableInputException(
                    $"{Path.Combine(root, DataFolder.RecordsFile)} is sound: its copy can only be older. Nothing was changed.");
            var aside = Enumerable.Range(1, int.MaxValue)
                .Select(number => Path.Combine(root, $"{Damaged}-{number}"))
                .First(place => !File.Exists(place));

            // A log left beside would be played into whatever file stands there.
            foreach (var part in (string[])["", "-wal", "-shm"])
            {
                var damaged = Path.Combine(root, DataFolder.RecordsFile + part);
                if (File.Exists(damaged)) File.Move(damaged, aside + part);
            }

            File.Copy(copy, Path.Combine(root, DataFolder.RecordsFile));
            Console.WriteLine(
                $"The records are as they were on {File.GetLastWriteTimeUtc(copy):yyyy-MM-dd HH:mm} UTC. What was there lies in {aside}; it may name people: look at it, then destroy it. Run the folder to bring the drafts up to date.");
        }

        return ExitStatus.Done;
    }
}
