using Workforce.Storage;

namespace Workforce.Local;

/// <summary>A data folder opened by this process alone: its documents, its records and the lock that keeps a second process out.</summary>
public sealed class DataFolder : IDisposable
{
    const string LockFile = "workforce.lock";
    public const string RecordsFile = "workforce.db";

    readonly FileStream lockHandle;
    readonly SqliteRecords records;
    readonly Microsoft.Data.Sqlite.SqliteConnection open;

    DataFolder(string root, FileStream held)
    {
        lockHandle = held;
        Documents = new FolderDocuments(root);
        Documents.RemoveUnfinished();
        records = new SqliteRecords(Path.Combine(root, RecordsFile));
        open = records.KeepOpen();
        Steps = new SqliteSteps(Path.Combine(root, RecordsFile));
    }

    public FolderDocuments Documents { get; }

    public IRecordStore Records => records;

    public SqliteSteps Steps { get; }

    /// <exception cref="UnusableInputException">The folder is missing, may not be written to, or another process holds it; its records are
    /// damaged, gone, or of a newer version.</exception>
    public static DataFolder Open(string folder)
    {
        var root = Path.GetFullPath(folder);
        var held = Hold(root);
        var file = Path.Combine(root, RecordsFile);
        try
        {
            if (!File.Exists(file) && File.Exists(Path.Combine(root, RecordsCopy.FileName)))
                throw new UnusableInputException($"{file} is gone. {RecordsCopy.Remedy(root)}");
            return new DataFolder(root, held);
        }
        catch (UnusableInputException)
        {
            held.Dispose();
            throw;
        }
        catch (Exception storage) when (StorageFaults.Remedy(storage) is { } remedy
            && storage is not Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 11 or 26 })
        {
            held.Dispose();
            throw new UnusableInputException($"{root}: {remedy}");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            held.Dispose();
            throw new UnusableInputException($"{file} cannot be opened: it is damaged or not a Workforce file. {RecordsCopy.Remedy(root)}");
        }
    }

    /// <summary>The lock of a folder, held until it is disposed of.</summary>
    /// <exception cref="UnusableInputException">The folder is missing, may not be written to, or another process holds it.</exception>
    internal static FileStream Hold(string root)
    {
        if (!Directory.Exists(root))
            throw new UnusableInputException(
                $"There is no data folder at {root}. Name one with --data, or make one with the demo command.");
        try
        {
            return new FileStream(Path.Combine(root, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException full) when (StorageFaults.Remedy(full) is { } remedy)
        {
            throw new UnusableInputException($"{root}: {remedy}");
        }
        catch (IOException)
        {
            throw new UnusableInputException($"Another Workforce process is using {root}. Wait for it to finish, or stop it.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{root} may not be written to. Give this user the right to, or name another folder.");
        }
    }

    /// <summary>Whether a records file is there and can be read to its end.</summary>
    internal static bool IsSound(string file)
    {
        if (!File.Exists(file)) return false;
        try
        {
            _ = new SqliteRecords(file);
            return true;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }

    /// <summary>A copy of the records as of one moment, into a file that is not there yet.</summary>
    public void CopyRecords(string file) => records.CopyTo(file);

    /// <summary>Brings the copy of the records beside them up to date.</summary>
    public void KeepCopy() => RecordsCopy.Keep(Documents.Root, records);

    public void Dispose()
    {
        try
        {
            open.Dispose();
            KeepCopy();
        }
        finally
        {
            lockHandle.Dispose();
        }
    }
}

/// <summary>What was asked for cannot be done with what was given: exit status 2, the message on standard error, no stack trace.</summary>
public sealed class UnusableInputException(string message) : Exception(message);
