using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Workforce.Storage;

namespace Workforce.Functions;

/// <summary>
/// Documents as blobs: the first part of a path is the container, the rest the blob's name. A blob is created whole and never overwritten;
/// the condition is the service's own, so two writers cannot both win.
/// </summary>
public sealed class BlobDocuments(BlobServiceClient service) : IDocumentStore
{
    /// <summary>The containers of the design, made at deployment; a missing one is made on first use.</summary>
    public static IReadOnlyList<string> Containers { get; } = ["staff-lists", "uploads", "council", "plans", "packs", "statements",
        "issued", "forecasts", "keys"];

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default)
    {
        try
        {
            return await BlobOf(path).OpenReadAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var blob = BlobOf(path);
        BlobUploadOptions options = new()
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = TypeOf(path) },
        };
        try
        {
            await blob.UploadAsync(new BinaryData(content), options, cancellation);
            return true;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await service.GetBlobContainerClient(blob.BlobContainerName).CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await CreateAsync(path, content, cancellation);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // Also the answer to the client's own retry of a create whose first answer was lost: the document is there all the same.
            return false;
        }
    }

    /// <summary>
    /// The blob and every earlier version of it. What the account's soft delete keeps is gone after its days (docs/deploying.md).
    /// </summary>
    public async Task<bool> DeleteAsync(string path, CancellationToken cancellation = default)
    {
        var (container, name) = Split(DocumentPath.Check(path));
        var blobs = service.GetBlobContainerClient(container);
        try
        {
            var deleted = (await blobs.GetBlobClient(name)
                .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation)).Value;
            await foreach (var version in blobs.GetBlobsAsync(BlobTraits.None, BlobStates.Version, name, cancellation))
            {
                if (version.Name == name && version.VersionId is { } id)
                    await blobs.GetBlobClient(name).WithVersion(id).DeleteIfExistsAsync(cancellationToken: cancellation);
            }

            return deleted;
        }
        catch (RequestFailedException kept) when (kept.Status is 404 or 409)
        {
            // 409: issued under an immutability policy. The order stays on record and is carried out again each day, so it goes when the
            // policy ends.
            return false;
        }
    }

    public async IAsyncEnumerable<StoredDocument> ListAsync(string folder,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (container, prefix) = Split(DocumentPath.Check(folder.TrimEnd('/')) + "/");
        var pages = service.GetBlobContainerClient(container)
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation)
            .AsPages()
            .GetAsyncEnumerator(cancellation);
        await using (pages)
        {
            while (await MoveAsync(pages))
            {
                foreach (var blob in pages.Current.Values)
                    yield return new StoredDocument($"{container}/{blob.Name}", blob.Properties.ContentLength ?? 0,
                        blob.Properties.LastModified ?? DateTimeOffset.MinValue);
            }
        }
    }

    /// <summary>A container that is not there lists nothing.</summary>
    static async Task<bool> MoveAsync(IAsyncEnumerator<Page<BlobItem>> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }

    BlobClient BlobOf(string path)
    {
        var (container, name) = Split(DocumentPath.Check(path));
        return service.GetBlobContainerClient(container).GetBlobClient(name);
    }

    static (string Container, string Name) Split(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? (path[..slash], path[(slash + 1)..])
            : throw new ArgumentException("A document's path has a folder and a name.", nameof(path));
    }

    static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".pdf" => "application/pdf",
        ".json" => "application/json",
        ".csv" => "text/csv",
        _ => "application/octet-stream",
    };
}
