using Workforce.Storage;

namespace Workforce;

/// <summary>Files that somebody sent and looked at, and that were never added: a person's data which nobody needs is not kept.</summary>
public static class StagedFiles
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Destroys those that have lain longer than <see cref="Kept"/>; a list that was added lies elsewhere and stays.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> PurgeAsync(IDocumentStore documents, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<string> old = [];
        await foreach (var document in documents.ListAsync("uploads/", cancellation))
            if (now - document.Changed > Kept) old.Add(document.Path);
        foreach (var path in old) await documents.DeleteAsync(path, cancellation);
        return old.Count;
    }
}
