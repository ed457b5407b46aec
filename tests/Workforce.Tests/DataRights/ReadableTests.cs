using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;

namespace Workforce.Tests.DataRights;

/// <summary>What stays when the program is gone: every document opens in what everybody has, and every record is a line of JSON.</summary>
public class ReadableTests
{
    [Fact]
    public async Task Every_document_and_record_of_a_folder_is_read_without_the_program()
    {
        using var folder = await ASmallFolder.MakeAsync();

        var kinds = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith("workforce.", StringComparison.Ordinal))
            .ToLookup(Path.GetExtension, StringComparer.Ordinal);

        Assert.Empty(kinds.Select(kind => kind.Key).Except([".pdf", ".html", ".csv", ".json", ".ics", ".svg", ""], StringComparer.Ordinal));
        Assert.Equal(["person-key"], kinds[""].Select(Path.GetFileName));
        Assert.All(kinds[".pdf"], file => Assert.NotEqual("", ASmallFolder.TextOf(File.ReadAllBytes(file)).Trim()));
        Assert.All(kinds[".html"],
            file => Assert.NotEmpty(new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(File.ReadAllText(file))
                .QuerySelectorAll("h1, h2")));
        Assert.All(kinds[".json"],
            file => JsonDocument.Parse(File.ReadAllBytes(file),
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })
                .Dispose());
        Assert.All(kinds[".csv"].Concat(kinds[".ics"]),
            file => Assert.DoesNotContain('\0', new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file))));
        Assert.All(kinds[".svg"], file => Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName));

        await using SqliteConnection records = new($"Data Source={Path.Combine(folder.Path, "workforce.db")};Mode=ReadOnly;Pooling=False");
        await records.OpenAsync();
        await using var command = records.CreateCommand();
        command.CommandText = "SELECT body FROM records";
        await using var reader = await command.ExecuteReaderAsync();
        var read = 0;
        for (; await reader.ReadAsync(); read++) JsonDocument.Parse(reader.GetString(0)).Dispose();
        Assert.NotEqual(0, read);
    }
}
