using System.Text.Json;

namespace Workforce.Storage;

public enum StepKind
{
    /// <summary>Read a service's lists, plan the newest, and send the writing of its documents.</summary>
    PlanService,

    /// <summary>Write some of a plan's documents.</summary>
    WriteDocuments,

    /// <summary>Forecast the programme, once every service that has a list is planned and written.</summary>
    Forecast,

    /// <summary>Look which binding dates are near or past.</summary>
    WatchDeadlines,

    /// <summary>
    /// Carry out again what was ordered destroyed, for a restore may have brought it back, and destroy what is due where the council's
    /// rules say so.
    /// </summary>
    Retain,
}

/// <summary>
/// One unit of work, small enough for a message: it points to documents and records and holds nobody's data. Every step may run twice and
/// then changes nothing the second time.
/// </summary>
/// <param name="Service">Null for the steps of the programme.</param>
/// <param name="Version">Of the plan whose documents are written.</param>
/// <param name="From">The first document of the plan to write, counted from 0.</param>
/// <param name="AsAt">The date to compute as at, where somebody asked for one.</param>
public sealed record Step(StepKind Kind, string? Service = null, string? Version = null, int From = 0, int Count = 0, DateOnly? AsAt = null)
{
    public string ToMessage() => JsonSerializer.Serialize(this, StrictJson.Compact);

    /// <summary>The step of a message, or null where it is not one.</summary>
    public static Step? FromMessage(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<Step>(message, StrictJson.Compact);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Where work waits: a table of workforce.db or a storage queue. Delivery is at least once, in no promised order.</summary>
public interface IStepSender
{
    Task SendAsync(Step step, CancellationToken cancellation = default);
}
