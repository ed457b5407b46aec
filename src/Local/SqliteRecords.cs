using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>Records in <c>workforce.db</c>, one SQLite file in write-ahead mode. A record's tag is its revision number.</summary>
public sealed class SqliteRecords : IRecordStore
{
    const int WaitSeconds = 30;

    const int SqliteCorrupt = 11;

    readonly string connectionString;

    /// <param name="file">Made where it is not there.</param>
    /// <param name="isCopy">Looked at, never changed.</param>
    public SqliteRecords(string file, bool isCopy = false)
    {
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Pooling = false,
            DefaultTimeout = WaitSeconds,
            Mode = isCopy ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate
        }.ToString();
        using var connection = Open();
        switch (Scalar(connection, "PRAGMA user_version"))
        {
            case "1":
                if (Scalar(connection, "PRAGMA quick_check(1)") != "ok")
                    throw new SqliteException("The records file is damaged.", SqliteCorrupt);
                return;
            case not "0":
                throw new UnusableInputException($"{file} was made by a newer version of Workforce. Use that version or a later one.");
        }

        using var create = connection.CreateCommand();
        create.CommandText = """
            PRAGMA journal_mode = WAL;
            BEGIN IMMEDIATE;
            CREATE TABLE IF NOT EXISTS records (
              kind TEXT NOT NULL, partition TEXT NOT NULL, row TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
              PRIMARY KEY (kind, partition, row)) WITHOUT ROWID;
            PRAGMA user_version = 1;
            COMMIT;
            """;
        create.ExecuteNonQuery();
    }

    /// <summary>
    /// A connection that does nothing: while it is open the write-ahead log is not written back and begun anew each time another one
    /// closes, which took a quarter of a run over 25 services.
    /// </summary>
    public SqliteConnection KeepOpen() => Open();

    /// <summary>Writes the log back into the file and empties it, so that what was removed is in neither.</summary>
    public void WriteBack()
    {
        using var connection = Open();
        Scalar(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>A copy of the whole file as of one moment, into a file that is not there yet.</summary>
    public void CopyTo(string file)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    public async Task<StoredRecord?> GetAsync(string table, string partition, string row, CancellationToken cancellation = default)
    {
        await using var connection = Open();
        await using var command = Command(connection,
            "SELECT body, revision FROM records WHERE kind = $table AND partition = $partition AND row = $row", table, partition, row);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new StoredRecord(partition, row, reader.GetString(0), Tag(reader.GetInt64(1))) : null;
    }

    public async IAsyncEnumerable<StoredRecord> ListAsync(string table, string partition,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = Open();
        await using var command = Command(connection,
            "SELECT row, body, revision FROM records WHERE kind = $table AND partition = $partition ORDER BY row", table, partition, "-");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new StoredRecord(partition, reader.GetString(0), reader.GetString(1), Tag(reader.GetInt64(2)));
    }

    public async Task<string?> InsertAsync(string table, string partition, string row, string body,
        CancellationToken cancellation = default) =>
        await ChangeAsync("INSERT INTO records (kind, partition, row, revision, body) VALUES ($table, $partition, $row, 1, $body) ON CONFLICT DO NOTHING",
            table, partition, row, body, 0, cancellation)
            ? Tag(1)
            : null;

    public async Task<string?> ReplaceAsync(string table, string partition, string row, string body, string etag,
        CancellationToken cancellation = default)
    {
        if (!long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) return null;
        return await ChangeAsync("UPDATE records SET body = $body, revision = revision + 1 WHERE kind = $table AND partition = $partition AND row = $row AND revision = $revision",
            table, partition, row, body, revision, cancellation)
            ? Tag(revision + 1)
            : null;
    }

    public async Task<bool> DeleteAsync(string table, string partition, string row, string etag,
        CancellationToken cancellation = default) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        && await ChangeAsync("DELETE FROM records WHERE kind = $table AND partition = $partition AND row = $row AND revision = $revision",
            table, partition, row, "", revision, cancellation);

    async Task<bool> ChangeAsync(string sql, string table, string partition, string row, string body, long revision,
        CancellationToken cancellation)
    {
        await using var connection = Open();
        await using var transaction = connection.BeginTransaction(deferred: false);
        await using var command = Command(connection, sql, table, partition, row);
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$body", body);
        command.Parameters.AddWithValue("$revision", revision);
        var changed = await command.ExecuteNonQueryAsync(cancellation) == 1;
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var secure = connection.CreateCommand();

        // What is removed is overwritten in the file, not only unlinked: it may be a person's whose data are purged.
        secure.CommandText = "PRAGMA secure_delete = ON";
        secure.ExecuteNonQuery();
        return connection;
    }

    static SqliteCommand Command(SqliteConnection connection, string sql, string table, string partition, string row)
    {
        if (!Tables.All.Contains(table, StringComparer.Ordinal)) throw new ArgumentException("Not a table of records.", nameof(table));
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$partition", RecordKey.Check(partition));
        command.Parameters.AddWithValue("$row", RecordKey.Check(row));
        return command;
    }

    static string? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    static string Tag(long revision) => revision.ToString(CultureInfo.InvariantCulture);
}
