using Workforce.Local;
using Workforce.Storage;

namespace Workforce.Tests.Storage;

public sealed class FolderDocumentsTests : DocumentStoreContract, IDisposable
{
    readonly TemporaryFolder folder = new();

    protected override IDocumentStore Store => new FolderDocuments(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_write_that_was_cut_short_is_not_listed()
    {
        await Store.CreateAsync("packs/a.pdf", new byte[] { 1 });
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "packs", ".unfinished-1"), "half");

        List<string> listed = [];
        await foreach (var document in Store.ListAsync("packs/")) listed.Add(document.Path);

        Assert.Equal(["packs/a.pdf"], listed);
    }
}

public sealed class SqliteRecordsTests : RecordStoreContract, IDisposable
{
    readonly TemporaryFolder folder = new();

    protected override IRecordStore Store => new SqliteRecords(Path.Combine(folder.Path, "workforce.db"));

    public void Dispose() => folder.Dispose();
}

public sealed class DataFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_process_is_told_that_the_folder_is_in_use()
    {
        using var first = DataFolder.Open(folder.Path);

        var refused = Assert.Throws<UnusableInputException>(() => DataFolder.Open(folder.Path));

        Assert.Contains("Another Workforce process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_what_to_do()
    {
        var missing = Path.Combine(folder.Path, "missing");

        var refused = Assert.Throws<UnusableInputException>(() => DataFolder.Open(missing));

        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_write_left_is_gone_when_the_folder_is_opened_again()
    {
        var half = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "statements", "parks")).FullName, ".unfinished-1");
        File.WriteAllText(half, "half a statement");

        using var data = DataFolder.Open(folder.Path);

        Assert.False(File.Exists(half));
    }

    [Fact]
    public void A_damaged_records_file_is_refused_with_a_remedy()
    {
        File.WriteAllText(Path.Combine(folder.Path, "workforce.db"), new string('x', 5000));

        var refused = Assert.Throws<UnusableInputException>(() => DataFolder.Open(folder.Path));

        Assert.Contains("backup", refused.Message, StringComparison.Ordinal);
    }
}
