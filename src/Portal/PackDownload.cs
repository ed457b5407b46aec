using Microsoft.AspNetCore.Http;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>Serves drafted packs and forecasts as downloads. Personal statements and staff lists are not among them.</summary>
static class PackDownload
{
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".csv"] = "text/csv",
        [".json"] = "application/json",
    };

    public static async Task<IResult> ServeAsync(string path, IDocumentStore documents, CancellationToken cancellation)
    {
        var offered = path.StartsWith("packs/", StringComparison.Ordinal) || path.StartsWith("forecasts/", StringComparison.Ordinal);
        if (!offered || !DocumentPath.IsValid(path) || !Types.TryGetValue(Path.GetExtension(path), out var type)) return Results.NotFound();
        return await documents.OpenAsync(path, cancellation) is { } content
            ? Results.File(content, type, string.Join('-', path.Split('/')[1..]))
            : Results.NotFound();
    }
}
