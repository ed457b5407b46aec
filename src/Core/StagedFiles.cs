using Workforce.Storage;

namespace Workforce;

/// <summary>
/// Files that somebody sent and looked at, and that were never added: a person's data which nobody needs is not kept, and no approver is
/// asked.
/// </summary>
public static class StagedFiles
{
    /// <summary>From when the file was sent; on Azure the account's own rule says the same.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

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
