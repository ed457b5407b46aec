using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Workforce.Storage;

namespace Workforce.Functions;

/// <summary>
/// Records as table entities: partition and row are the keys, the body is one text property, and a record's tag is the entity's. A body
/// past what a property holds (64 KiB) is spilled to a blob named by its content, written before the entity that points to it.
/// </summary>
public sealed class TableRecords(TableServiceClient tables, BlobServiceClient blobs) : IRecordStore
{
    /// <summary>Characters of a text property: half of 64 KiB, for tables store UTF-16.</summary>
    public const int LongestBody = 32 * 1024;

    /// <summary>Bodies too long for a property, by hash; part of the records and read through them alone.</summary>
    public const string SpillContainer = "records";

    const string Body = "body";
    const string Spilled = "spilled";

    public async Task<StoredRecord?> GetAsync(string table, string partition, string row, CancellationToken cancellation = default)
    {
        try
        {
            var entity = await TableOf(table).GetEntityIfExistsAsync<TableEntity>(RecordKey.Check(partition), RecordKey.Check(row),
                cancellationToken: cancellation);
            return entity.HasValue ? await RecordOfAsync(entity.Value!, cancellation) : null;
        }
        catch (RequestFailedException missing) when (IsMissingTable(missing))
        {
            return null;
        }
    }

    public async IAsyncEnumerable<StoredRecord> ListAsync(string table, string partition,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var query = TableOf(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {RecordKey.Check(partition)}"),
            cancellationToken: cancellation);
        await using var entities = query.GetAsyncEnumerator(cancellation);
        while (await MoveAsync(entities)) yield return await RecordOfAsync(entities.Current, cancellation);
    }

    public async Task<string?> InsertAsync(string table, string partition, string row, string body,
        CancellationToken cancellation = default)
    {
        var entity = await EntityOfAsync(RecordKey.Check(partition), RecordKey.Check(row), body, cancellation);
        try
        {
            return TagOf(await TableOf(table).AddEntityAsync(entity, cancellation));
        }
        catch (RequestFailedException missing) when (IsMissingTable(missing))
        {
            await tables.CreateTableIfNotExistsAsync(table, cancellation);
            return await InsertAsync(table, partition, row, body, cancellation);
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return null;
        }
    }

    public async Task<string?> ReplaceAsync(string table, string partition, string row, string body, string etag,
        CancellationToken cancellation = default)
    {
        var entity = await EntityOfAsync(RecordKey.Check(partition), RecordKey.Check(row), body, cancellation);
        try
        {
            return TagOf(await TableOf(table).UpdateEntityAsync(entity, new ETag(etag), TableUpdateMode.Replace, cancellation));
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    public async Task<bool> DeleteAsync(string table, string partition, string row, string etag, CancellationToken cancellation = default)
    {
        try
        {
            // A missing entity is answered with 404 and no exception.
            var answer = await TableOf(table).DeleteEntityAsync(RecordKey.Check(partition), RecordKey.Check(row), new ETag(etag),
                cancellation);
            return answer.Status != 404;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    async Task<TableEntity> EntityOfAsync(string partition, string row, string body, CancellationToken cancellation)
    {
        if (body.Length < LongestBody) return new TableEntity(partition, row) { [Body] = body };
        var bytes = Encoding.UTF8.GetBytes(body);
        var name = ContentHash.Of(bytes);
        var container = blobs.GetBlobContainerClient(SpillContainer);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        try
        {
            await container.GetBlobClient(name)
                .UploadAsync(new BinaryData(bytes),
                    new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // The same body was spilled before: its name is its content.
        }

        return new TableEntity(partition, row) { [Spilled] = name };
    }

    async Task<StoredRecord> RecordOfAsync(TableEntity entity, CancellationToken cancellation)
    {
        var body = entity.GetString(Body)
            ?? (await blobs.GetBlobContainerClient(SpillContainer)
                .GetBlobClient(entity.GetString(Spilled))
                .DownloadContentAsync(cancellation)).Value.Content.ToString();
        return new StoredRecord(entity.PartitionKey, entity.RowKey, body, entity.ETag.ToString());
    }

    static async Task<bool> MoveAsync(IAsyncEnumerator<TableEntity> entities)
    {
        try
        {
            return await entities.MoveNextAsync();
        }
        catch (RequestFailedException missing) when (IsMissingTable(missing))
        {
            return false;
        }
    }

    TableClient TableOf(string table) =>
        Tables.All.Contains(table, StringComparer.Ordinal)
            ? tables.GetTableClient(table)
            : throw new ArgumentException("Not a table of records.", nameof(table));

    static bool IsMissingTable(RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode == "TableNotFound";

    static string TagOf(Response answer) =>
        answer.Headers.ETag?.ToString() ?? throw new InvalidDataException("The table service gave no tag.");
}
