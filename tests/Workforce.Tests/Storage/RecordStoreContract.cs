using Workforce.Storage;

namespace Workforce.Tests.Storage;

/// <summary>What every record store must do; each store's tests derive from it.</summary>
public abstract class RecordStoreContract
{
    protected abstract IRecordStore Store { get; }

    [Fact]
    public async Task A_record_comes_back_with_the_tag_it_was_given()
    {
        var tag = await Store.InsertAsync(Tables.Plans, "parks", "1", """{"name":"Zoë’s"}""");

        Assert.Equal(new StoredRecord("parks", "1", """{"name":"Zoë’s"}""", tag!), await Store.GetAsync(Tables.Plans, "parks", "1"));
    }

    [Fact]
    public async Task A_record_is_inserted_once()
    {
        await Store.InsertAsync(Tables.Plans, "parks", "1", "{}");

        Assert.Null(await Store.InsertAsync(Tables.Plans, "parks", "1", """{"second":true}"""));
        Assert.Equal("{}", (await Store.GetAsync(Tables.Plans, "parks", "1"))!.Body);
    }

    [Fact]
    public async Task A_change_made_from_an_old_state_is_refused()
    {
        var first = await Store.InsertAsync(Tables.Plans, "parks", "1", "1");
        var second = await Store.ReplaceAsync(Tables.Plans, "parks", "1", "2", first!);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Store.ReplaceAsync(Tables.Plans, "parks", "1", "3", first!));
        Assert.Equal("2", (await Store.GetAsync(Tables.Plans, "parks", "1"))!.Body);
        Assert.Null(await Store.ReplaceAsync(Tables.Plans, "parks", "none", "3", first!));
    }

    [Fact]
    public async Task Of_many_changes_from_one_state_one_wins()
    {
        var tag = await Store.InsertAsync(Tables.Plans, "parks", "race", "0");

        var tags = await Task.WhenAll(Enumerable.Range(1, 12)
            .Select(number => Task.Run(() => Store.ReplaceAsync(Tables.Plans, "parks", "race", $"{number}", tag!))));

        Assert.Single(tags, won => won is not null);
    }

    [Fact]
    public async Task A_record_is_removed_only_in_the_state_that_was_seen()
    {
        var first = await Store.InsertAsync(Tables.Failures, "steps", "1", "1");
        var second = await Store.ReplaceAsync(Tables.Failures, "steps", "1", "2", first!);

        Assert.False(await Store.DeleteAsync(Tables.Failures, "steps", "1", first!));
        Assert.True(await Store.DeleteAsync(Tables.Failures, "steps", "1", second!));
        Assert.Null(await Store.GetAsync(Tables.Failures, "steps", "1"));
        Assert.False(await Store.DeleteAsync(Tables.Failures, "steps", "1", second!));
    }

    [Fact]
    public async Task A_partition_lists_its_own_records_in_order_of_their_keys()
    {
        foreach (var (partition, row) in ((string, string)[])[("parks", "b"), ("parks", "a"), ("waste", "c"), ("parks", "C")])
            await Store.InsertAsync(Tables.Plans, partition, row, "{}");
        await Store.InsertAsync(Tables.Submissions, "parks", "other-table", "{}");

        List<string> rows = [];
        await foreach (var record in Store.ListAsync(Tables.Plans, "parks")) rows.Add(record.Row);

        Assert.Equal(["C", "a", "b"], rows);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("naïve")]
    [InlineData("")]
    public async Task A_key_that_some_store_could_not_hold_is_refused(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.InsertAsync(Tables.Plans, "parks", key, "{}"));

    [Fact]
    public async Task A_table_that_is_not_known_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.GetAsync("nothing", "parks", "1"));
}
