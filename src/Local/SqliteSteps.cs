using System.Globalization;
using Microsoft.Data.Sqlite;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>A message taken from the queue: hidden until it is finished or given back.</summary>
public sealed record TakenStep(long Id, string Message, int Tries);

/// <summary>
/// The queue of the single-machine host: a table of <c>workforce.db</c>. What was taken when a process died is taken again by the next.
/// </summary>
public sealed class SqliteSteps : IStepSender
{
    readonly string connectionString;

    public SqliteSteps(string file)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString();
        Execute("CREATE TABLE IF NOT EXISTS steps (id INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, taken INTEGER NOT NULL DEFAULT 0)");

        // One process holds the folder, so whatever is marked as taken now was taken by one that is gone.
        Execute("UPDATE steps SET taken = 0 WHERE taken = 1");
    }

    /// <summary>
    /// A step that waits already is not sent again: each of 25 services asks for the forecast when it is done, and one will do.
    /// </summary>
    public Task SendAsync(Step step, CancellationToken cancellation = default)
    {
        Execute("INSERT INTO steps (message) SELECT $message WHERE NOT EXISTS (SELECT 1 FROM steps WHERE message = $message AND taken = 0)",
            ("$message", step.ToMessage()));
        return Task.CompletedTask;
    }

    /// <summary>The oldest message that nobody has, or null where none waits.</summary>
    public TakenStep? Take()
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "UPDATE steps SET taken = 1, tries = tries + 1 WHERE id = (SELECT id FROM steps WHERE taken = 0 ORDER BY id LIMIT 1) RETURNING id, message, tries";
        TakenStep? taken = null;
        using (var reader = command.ExecuteReader())
        {
            if (reader.Read()) taken = new TakenStep(reader.GetInt64(0), reader.GetString(1), reader.GetInt32(2));
        }

        transaction.Commit();
        return taken;
    }

    public void Finish(TakenStep step) => Execute("DELETE FROM steps WHERE id = $id", ("$id", step.Id));

    /// <summary>Puts a step that failed at the end of the queue, its tries counted.</summary>
    /// <param name="step">As taken.</param>
    /// <param name="countTry">False where nothing was wrong with the step.</param>
    public void GiveBack(TakenStep step, bool countTry = true) =>
        Execute($"UPDATE steps SET taken = 0, tries = tries - {(countTry ? 0 : 1)}, id = (SELECT MAX(id) + 1 FROM steps) WHERE id = $id",
            ("$id", step.Id));

    void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }
}
