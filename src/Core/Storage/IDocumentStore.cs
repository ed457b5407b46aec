namespace Workforce.Storage;

/// <summary>A document’s path, size in bytes, and when it last changed.</summary>
public sealed record StoredDocument(string Path, long Length, DateTimeOffset Changed);

/// <summary>
/// Documents by path, such as <c>packs/parks/3f…/union-pack.pdf</c>: a data folder or blob containers. A document is whole or absent,
/// whatever happens while it is written, and is never overwritten: what changes gets a new path.
/// </summary>
public interface IDocumentStore
{
    /// <summary>The document's content, or null where there is none.</summary>
    /// <exception cref="ArgumentException">The path is not one that <see cref="DocumentPath"/> allows.</exception>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default);

    /// <summary>Writes a document; false, and nothing changed, where one is there already.</summary>
    /// <exception cref="ArgumentException">The path is not one that <see cref="DocumentPath"/> allows.</exception>
    Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);

    /// <summary>
    /// Destroys a document with every copy of it that the store keeps; false where none is there. For purges alone, which leave an order on
    /// record first (<see cref="Tables.Purges"/>), for statements made again (law.md 135), and for what was sent and never added.
    /// </summary>
    /// <exception cref="ArgumentException">The path is not one that <see cref="DocumentPath"/> allows.</exception>
    Task<bool> DeleteAsync(string path, CancellationToken cancellation = default);

    /// <summary>Every document whose path starts with the folder, such as <c>staff-lists/</c>, in ordinal order of path.</summary>
    IAsyncEnumerable<StoredDocument> ListAsync(string folder, CancellationToken cancellation = default);
}

/// <summary>
/// What a document's path may be, in every store: parts of letters, digits and plain signs, separated by slashes, none of them hidden or
/// climbing.
/// </summary>
public static class DocumentPath
{
    const int LongestPath = 900;
    const int LongestPart = 200;

    public static bool IsValid(string path) =>
        path.Length is > 0 and <= LongestPath && path.Split('/').All(IsValidPart);

    /// <summary>One part of a path; a service's id or an uploaded file's name must be one.</summary>
    public static bool IsValidPart(string part) =>
        part.Length is > 0 and <= LongestPart
        && !part.StartsWith('.') && !part.EndsWith('.') && !part.EndsWith(' ') && !part.StartsWith(' ')
        && part.All(sign => !char.IsControl(sign) && "\\/:*?\"<>|#%".IndexOf(sign, StringComparison.Ordinal) < 0);

    /// <exception cref="ArgumentException">The path is not valid; the message does not repeat it.</exception>
    public static string Check(string path) =>
        IsValid(path)
            ? path
            : throw new ArgumentException("Not a document path: parts separated by slashes, none empty, hidden or holding \\ : * ? \" < > | # %.",
                nameof(path));
}

public static class DocumentReading
{
    /// <summary>The whole document, or null where there is none.</summary>
    public static async Task<byte[]?> ReadAsync(this IDocumentStore documents, string path, CancellationToken cancellation = default)
    {
        await using var stream = await documents.OpenAsync(path, cancellation);
        if (stream is null) return null;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
