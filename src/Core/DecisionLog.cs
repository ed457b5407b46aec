using Workforce.Grading;
using Workforce.Storage;

namespace Workforce;

/// <summary>The council's decisions about titles, as records that both hosts share: appended, never edited, in order of time.</summary>
public sealed class DecisionLog(IRecordStore records)
{
    const string Partition = "programme";

    public async Task<IReadOnlyList<Decision>> ListAsync(CancellationToken cancellation = default)
    {
        List<Decision> decisions = [];
        await foreach (var record in records.ListAsync(Tables.Decisions, Partition, cancellation))
            decisions.Add(Decision.FromJson(record.Body));
        return decisions;
    }

    /// <summary>Adds a decision; false where it is there already, so that bringing a list in twice adds nothing.</summary>
    public async Task<bool> AppendAsync(Decision decision, CancellationToken cancellation = default) =>
        await records.InsertAsync(Tables.Decisions, Partition, decision.Id, decision.ToJson(), cancellation) is not null;
}
