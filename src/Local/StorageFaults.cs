using Microsoft.Data.Sqlite;

namespace Workforce.Local;

/// <summary>
/// Faults of the disk that a person can put right: said in a sentence, never as a fault of the program, and never as a step's own failure.
/// </summary>
static class StorageFaults
{
    const int NoSpace = 28, ReadOnly = 30, OverQuota = 122;

    const int WindowsCode = 0xffff, WindowsDiskFull = 112, WindowsHandleDiskFull = 39, WindowsWriteProtect = 19;

    /// <summary>SQLite's own numbers (sqlite.org/rescode.html).</summary>
    const int SqliteReadOnly =
        8, SqliteInputOutput = 10, SqliteCorrupt = 11, SqliteFull = 13, SqliteCannotOpen = 14, SqliteNotADatabase = 26;

    /// <summary>What to do, or null where it is something else.</summary>
    public static string? Remedy(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } => Full,
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteCannotOpen } => Refused,
        SqliteException { SqliteErrorCode: SqliteInputOutput } =>
            "The disk did not take or give what was asked of it. It is full or failing: look at it, then run again.",
        SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase } =>
            "The records file workforce.db is damaged. Run again: what to do about it is said when the folder is opened; documents that are there stay readable.",
        IOException { HResult: NoSpace or OverQuota } => Full,
        IOException { HResult: ReadOnly } => Refused,
        IOException windows when windows.HResult < 0 && (windows.HResult & WindowsCode) is WindowsDiskFull or WindowsHandleDiskFull => Full,
        IOException windows when windows.HResult < 0 && (windows.HResult & WindowsCode) is WindowsWriteProtect => Refused,
        UnauthorizedAccessException => Refused,
        AggregateException { InnerException: { } inner } => Remedy(inner),
        _ => null,
    };

    const string Full = "The disk is full. What was finished is kept: make room, then run again.";

    const string Refused =
        "The folder may not be written to, or not by this user. What was finished is kept: give the right to, then run again.";
}
