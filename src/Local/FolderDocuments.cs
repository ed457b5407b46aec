using System.Runtime.CompilerServices;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>Documents as files of a data folder. A file is written beside its place, flushed to disk and moved there in one step.</summary>
public sealed class FolderDocuments(string root) : IDocumentStore
{
    const string Unfinished = ".unfinished-";

    /// <summary>
    /// Moving without overwriting is a look and a move on some systems; one process holds the folder, so a lock of its own makes them one.
    /// </summary>
    static readonly Lock Moving = new();

    public string Root { get; } = Path.GetFullPath(root);

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default)
    {
        var file = PlaceOf(path);
        return Task.FromResult<Stream?>(File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read) : null);
    }

    public async Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var file = PlaceOf(path);
        if (File.Exists(file)) return false;
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                await stream.WriteAsync(content, cancellation);
                stream.Flush(flushToDisk: true);
            }

            lock (Moving)
            {
                if (!File.Exists(file))
                {
                    File.Move(unfinished, file, overwrite: false);
                    return true;
                }
            }
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        File.Delete(unfinished);
        return false;
    }

    public Task<bool> DeleteAsync(string path, CancellationToken cancellation = default)
    {
        var file = PlaceOf(path);
        if (!File.Exists(file)) return Task.FromResult(false);
        File.Delete(file);
        return Task.FromResult(true);
    }

    public async IAsyncEnumerable<StoredDocument> ListAsync(string folder,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var place = PlaceOf(folder.TrimEnd('/'));
        if (!Directory.Exists(place)) yield break;
        var files = new DirectoryInfo(place).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new StoredDocument(Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
                file.Length, new DateTimeOffset(file.LastWriteTimeUtc)))
            .Where(document => DocumentPath.IsValid(document.Path))
            .OrderBy(document => document.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return file;
        }

        await Task.CompletedTask;
    }

    /// <summary>Removes what writes that were cut short left; for whoever holds the folder alone.</summary>
    public void RemoveUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(Root, Unfinished + "*", SearchOption.AllDirectories)) File.Delete(file);
    }

    string PlaceOf(string path) => Path.Combine(Root, DocumentPath.Check(path).Replace('/', Path.DirectorySeparatorChar));
}
