using Microsoft.Data.Sqlite;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>
/// Runs waiting steps one after another; each makes use of all cores. A step that fails is tried again and in the end set aside.
/// </summary>
public sealed class StepWorker(SqliteSteps queue, StepRunner runner, Failures failures, TimeProvider clock)
{
    /// <summary>Until no step waits.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        while (queue.Take() is { } taken)
        {
            var now = clock.InLondon();
            try
            {
                if (Step.FromMessage(taken.Message) is not { } step)
                {
                    await failures.SetAsideAsync(taken.Message, "not a step", now, cancellation);
                }
                else
                {
                    await runner.RunAsync(step, now, cancellation);
                }

                queue.Finish(taken);
            }
            catch (OperationCanceledException)
            {
                queue.GiveBack(taken);
                throw;
            }
            catch (Exception storage) when (StorageFaults.Remedy(storage) is not null)
            {
                // Not the step's fault, so no try of its own is spent: taken again when there is room.
                TryGiveBack(taken);
                throw;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                if (taken.Tries < Failures.Tries)
                {
                    queue.GiveBack(taken);
                }
                else
                {
                    await failures.SetAsideAsync(taken.Message, fault.GetType().Name, now, cancellation);
                    queue.Finish(taken);
                }
            }
        }
    }

    /// <summary>On a full disk even this may fail; then the next process gives it back.</summary>
    void TryGiveBack(TakenStep taken)
    {
        try
        {
            queue.GiveBack(taken, countTry: false);
        }
        catch (SqliteException)
        {
        }
    }
}
