using System.Runtime.CompilerServices;
using System.Text;
using Workforce.Storage;
using Workforce.Tests.Storage;

namespace Workforce.Functions.Tests;

/// <summary>
/// A view of a store under a container of its own, so that tests that share one Azurite do not see each other's documents.
/// </summary>
sealed class OwnFolder(IDocumentStore store, string own) : IDocumentStore
{
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation = default) => store.OpenAsync(Under(path), cancellation);

    public Task<bool> CreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        store.CreateAsync(Under(path), content, cancellation);

    public Task<bool> DeleteAsync(string path, CancellationToken cancellation = default) => store.DeleteAsync(Under(path), cancellation);

    public async IAsyncEnumerable<StoredDocument> ListAsync(string folder,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var document in store.ListAsync(Under(folder), cancellation))
            yield return document with { Path = document.Path[(own.Length + 1)..] };
    }

    /// <summary>An invalid path stays as it is, for the store to refuse.</summary>
    string Under(string path) => DocumentPath.IsValid(path.TrimEnd('/')) ? $"{own}/{path}" : path;
}

[Collection(WithAzurite.Name)]
public sealed class BlobDocumentsTests(Azurite azurite) : DocumentStoreContract
{
    protected override IDocumentStore Store { get; } = new OwnFolder(new BlobDocuments(azurite.Blobs), $"c{Guid.NewGuid():N}");

    [Fact]
    public async Task Many_documents_written_at_once_are_all_listed()
    {
        await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(number => Store.CreateAsync($"statements/parks/{number:000}.pdf", Encoding.UTF8.GetBytes("x"))));

        var count = 0;
        await foreach (var _ in Store.ListAsync("statements/parks/")) count++;

        Assert.Equal(60, count);
    }
}

/// <summary>Partitions of its own for each test: the tables are those of the design, which all tests share.</summary>
sealed class OwnPartitions(IRecordStore store, string own) : IRecordStore
{
    public async Task<StoredRecord?> GetAsync(string table, string partition, string row, CancellationToken cancellation = default) =>
        await store.GetAsync(table, Under(partition), row, cancellation) is { } record ? record with { Partition = partition } : null;

    public async IAsyncEnumerable<StoredRecord> ListAsync(string table, string partition,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var record in store.ListAsync(table, Under(partition), cancellation))
            yield return record with { Partition = partition };
    }

    public Task<string?> InsertAsync(string table, string partition, string row, string body, CancellationToken cancellation = default) =>
        store.InsertAsync(table, Under(partition), row, body, cancellation);

    public Task<string?> ReplaceAsync(string table, string partition, string row, string body, string etag,
        CancellationToken cancellation = default) =>
        store.ReplaceAsync(table, Under(partition), row, body, etag, cancellation);

    public Task<bool> DeleteAsync(string table, string partition, string row, string etag, CancellationToken cancellation = default) =>
        store.DeleteAsync(table, Under(partition), row, etag, cancellation);

    string Under(string partition) => $"{own}.{partition}";
}

[Collection(WithAzurite.Name)]
public sealed class TableRecordsTests(Azurite azurite) : RecordStoreContract
{
    protected override IRecordStore Store { get; } = new OwnPartitions(new TableRecords(azurite.Tables, azurite.Blobs),
        $"p{Guid.NewGuid():N}");

    [Theory]
    [InlineData(TableRecords.LongestBody - 1)]
    [InlineData(TableRecords.LongestBody)]
    [InlineData(3_000_000)]
    public async Task A_body_of_any_length_comes_back_whole(int length)
    {
        var body = new string('ë', length);

        var tag = await Store.InsertAsync(Tables.Plans, "parks", "long", body);
        Assert.Equal(new StoredRecord("parks", "long", body, tag!), await Store.GetAsync(Tables.Plans, "parks", "long"));

        Assert.NotNull(await Store.ReplaceAsync(Tables.Plans, "parks", "long", "short", tag!));
        Assert.Equal("short", (await Store.GetAsync(Tables.Plans, "parks", "long"))!.Body);
    }

    [Fact]
    public async Task More_records_than_a_page_of_the_service_are_all_listed()
    {
        for (var number = 0; number < 1_100; number += 100)
            await Task.WhenAll(Enumerable.Range(number, 100)
                .Select(row => Store.InsertAsync(Tables.Submissions, "parks", $"{row:0000}", "{}")));

        List<string> rows = [];
        await foreach (var record in Store.ListAsync(Tables.Submissions, "parks")) rows.Add(record.Row);

        Assert.Equal(Enumerable.Range(0, 1_100).Select(row => $"{row:0000}"), rows);
    }
}
