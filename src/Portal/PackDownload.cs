using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>
/// Serves packs, drafted or issued, and forecasts as downloads. Personal statements and staff lists are not among them; papers that name
/// people or give references are for HR.
/// </summary>
static class PackDownload
{
    static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".html"] = "text/html; charset=utf-8",
        [".csv"] = "text/csv",
        [".ics"] = "text/calendar",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
    };

    /// <summary>Whether a visitor may have a document by its path.</summary>
    public static bool IsFor(ClaimsPrincipal user, string path) =>
        path.StartsWith("forecasts/", StringComparison.Ordinal)
            || path.StartsWith($"issued/{ProgrammeReport.Id}/", StringComparison.Ordinal)
        || ((path.StartsWith("packs/", StringComparison.Ordinal) || path.StartsWith("issued/", StringComparison.Ordinal))
            && (user.IsHr() || Path.GetFileNameWithoutExtension(path) == Path.GetFileNameWithoutExtension(UnionPack.FileName)));

    public static async Task<IResult> ServeAsync(string path, ClaimsPrincipal user, HttpResponse response, IDocumentStore documents,
        CancellationToken cancellation) =>
        IsFor(user, path) ? await GiveAsync(path, response, documents, cancellation) : Results.NotFound();

    /// <summary>A document that the visitor may have.</summary>
    public static async Task<IResult> GiveAsync(string path, HttpResponse response, IDocumentStore documents,
        CancellationToken cancellation)
    {
        if (!DocumentPath.IsValid(path) || !Types.TryGetValue(Path.GetExtension(path), out var type)) return Results.NotFound();
        if (await documents.OpenAsync(path, cancellation) is not { } content) return Results.NotFound();
        if (Path.GetExtension(path) != ".html") return Results.File(content, type, string.Join('-', path.Split('/')[1..]));
        // Read in the browser, under the page's own style and nothing else.
        response.Headers.ContentSecurityPolicy = HtmlRenderer.ContentSecurityPolicy;
        return Results.File(content, type);
    }
}
