using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Workforce.StaffLists;

/// <summary>
/// Does to each row of a list what concerns that row alone, on as many processors as there are. What is done may read the list but write
/// to its own row only, so the result does not depend on the order.
/// </summary>
sealed class RowsInParallel
{
    /// <summary>Rows one thread takes at a time; shorter lists stay on the caller's thread.</summary>
    const int Share = 1_024;

    readonly ConcurrentBag<ListMemory> memories = [new()];

    public void Each<T>(IReadOnlyList<T> rows, Action<T> act) => Each(rows.Count, place => act(rows[place]));

    public void Each(int count, Action<int> act)
    {
        if (count <= Share)
        {
            Range(0, count, act);
            return;
        }

        try
        {
            Parallel.ForEach(Partitioner.Create(0, count, Share), range => Range(range.Item1, range.Item2, act));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    void Range(int from, int to, Action<int> act)
    {
        if (!memories.TryTake(out var memory)) memory = new();
        using (memory.Enter())
        {
            for (var place = from; place < to; place++) act(place);
        }

        memories.Add(memory);
    }
}
