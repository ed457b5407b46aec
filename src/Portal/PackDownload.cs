using Microsoft.AspNetCore.Http;
using Workforce.Packs.Html;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>Serves drafted packs and forecasts as downloads. Personal statements and staff lists are not among them.</summary>
static class PackDownload
{
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".html"] = "text/html; charset=utf-8",
        [".csv"] = "text/csv",
        [".json"] = "application/json",
    };

    public static async Task<IResult> ServeAsync(string path, HttpResponse response, IDocumentStore documents, CancellationToken cancellation)
    {
        var offered = path.StartsWith("packs/", StringComparison.Ordinal) || path.StartsWith("forecasts/", StringComparison.Ordinal);
        if (!offered || !DocumentPath.IsValid(path) || !Types.TryGetValue(Path.GetExtension(path), out var type)) return Results.NotFound();
        if (await documents.OpenAsync(path, cancellation) is not { } content) return Results.NotFound();
        if (Path.GetExtension(path) != ".html") return Results.File(content, type, string.Join('-', path.Split('/')[1..]));
        // Read in the browser, under the page's own style and nothing else.
        response.Headers.ContentSecurityPolicy = HtmlRenderer.ContentSecurityPolicy;
        return Results.File(content, type);
    }
}
