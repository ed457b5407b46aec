using System.Text;
using Workforce.Storage;

namespace Workforce.Tests.Storage;

/// <summary>What every document store must do; each store's tests derive from it.</summary>
public abstract class DocumentStoreContract
{
    protected abstract IDocumentStore Store { get; }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task A_document_comes_back_as_it_was_written()
    {
        Assert.True(await Store.CreateAsync("packs/parks/1/union-pack.pdf", Bytes("content")));

        Assert.Equal(Bytes("content"), await Store.ReadAsync("packs/parks/1/union-pack.pdf"));
    }

    [Fact]
    public async Task A_document_is_never_overwritten()
    {
        await Store.CreateAsync("plans/parks/1.json", Bytes("first"));

        Assert.False(await Store.CreateAsync("plans/parks/1.json", Bytes("second")));
        Assert.Equal(Bytes("first"), await Store.ReadAsync("plans/parks/1.json"));
    }

    [Fact]
    public async Task A_document_that_is_removed_is_gone_and_removing_it_again_is_no_fault()
    {
        await Store.CreateAsync("statements/parks/1/a.pdf", Bytes("first"));
        await Store.DeleteAsync("statements/parks/1/a.pdf");
        await Store.DeleteAsync("statements/parks/1/a.pdf");

        Assert.Null(await Store.ReadAsync("statements/parks/1/a.pdf"));
        Assert.True(await Store.CreateAsync("statements/parks/1/a.pdf", Bytes("second")));
    }

    [Fact]
    public async Task Of_many_writers_of_one_document_one_wins_whole()
    {
        var contents = Enumerable.Range(0, 16).Select(number => Bytes(new string((char)('a' + number), 50_000))).ToList();
        foreach (var race in Enumerable.Range(0, 20).Select(number => $"plans/race-{number}.json"))
        {
            var wins = await Task.WhenAll(contents.Select(content => Task.Run(() => Store.CreateAsync(race, content))));

            Assert.Single(wins, won => won);
            Assert.Equal(contents[wins.ToList().IndexOf(true)], await Store.ReadAsync(race));
        }
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_null() => Assert.Null(await Store.ReadAsync("plans/none.json"));

    [Fact]
    public async Task An_empty_document_is_a_document()
    {
        await Store.CreateAsync("staff-lists/parks/empty.csv", Array.Empty<byte>());

        Assert.Empty((await Store.ReadAsync("staff-lists/parks/empty.csv"))!);
    }

    [Fact]
    public async Task What_is_destroyed_is_gone_may_be_destroyed_again_and_can_be_written_anew()
    {
        await Store.CreateAsync("statements/parks/1/a.pdf", Bytes("first"));
        await Store.CreateAsync("statements/parks/1/a.pdf.html", Bytes("other"));

        Assert.True(await Store.DeleteAsync("statements/parks/1/a.pdf"));
        Assert.False(await Store.DeleteAsync("statements/parks/1/a.pdf"));
        Assert.Null(await Store.ReadAsync("statements/parks/1/a.pdf"));
        Assert.Equal(Bytes("other"), await Store.ReadAsync("statements/parks/1/a.pdf.html"));
        Assert.True(await Store.CreateAsync("statements/parks/1/a.pdf", Bytes("second")));
    }

    [Fact]
    public async Task A_folder_lists_what_is_under_it_in_order_and_nothing_else()
    {
        foreach (var path in (string[])["packs/b/2.pdf", "packs/a/1.pdf", "packs-old/c.pdf", "packs/a/sub/0.pdf"])
            await Store.CreateAsync(path, Bytes(path));

        List<StoredDocument> listed = [];
        await foreach (var document in Store.ListAsync("packs/")) listed.Add(document);

        Assert.Equal(["packs/a/1.pdf", "packs/a/sub/0.pdf", "packs/b/2.pdf"], listed.Select(document => document.Path));
        Assert.Equal(Bytes("packs/b/2.pdf").Length, listed[2].Length);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_lists_nothing()
    {
        await foreach (var document in Store.ListAsync("nowhere/")) Assert.Fail(document.Path);
    }

    [Fact]
    public async Task Names_may_hold_spaces_and_letters_of_any_language()
    {
        await Store.CreateAsync("staff-lists/parks/Zoë’s list (final) v2.csv", Bytes("x"));

        Assert.NotNull(await Store.ReadAsync("staff-lists/parks/Zoë’s list (final) v2.csv"));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("packs/../../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("packs//x")]
    [InlineData("packs\\x")]
    [InlineData("C:/x")]
    [InlineData(".hidden")]
    [InlineData("packs/x\0y")]
    [InlineData("packs/x\ny")]
    [InlineData("")]
    public async Task A_path_that_climbs_hides_or_cannot_exist_everywhere_is_refused(string path)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CreateAsync(path, Bytes("x")));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenAsync(path));
    }
}
