using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Workforce.Packs;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>
/// Style sheet, script and fonts, embedded and served under names that hold a hash of their content, so that browsers may keep them for
/// ever. GOV.UK Frontend comes without its own font, which only gov.uk may use.
/// </summary>
public static partial class PortalAssets
{
    sealed record Asset(byte[] Content, string Type);

    static readonly FrozenDictionary<string, Asset> ByName;

    static PortalAssets()
    {
        Dictionary<string, Asset> assets = new(StringComparer.Ordinal);
        string Add(string name, string extension, byte[] content, string type)
        {
            var hashed = $"{name}-{ContentHash.VersionOf(ContentHash.Of(content))}{extension}";
            assets[hashed] = new Asset(content, type);
            return $"/assets/{hashed}";
        }

        var regular = Add("regular", ".ttf", Embedded("fonts/regular.ttf"), "font/ttf");
        var bold = Add("bold", ".ttf", Embedded("fonts/bold.ttf"), "font/ttf");
        var frontend = FontRule()
            .Replace(Encoding.UTF8.GetString(Embedded("assets/govuk-frontend.css")), "")
            .Replace("GDS Transport", "Atkinson Hyperlegible Next", StringComparison.Ordinal);
        var faces = $"@font-face{{font-family:'Atkinson Hyperlegible Next';src:url({regular});font-weight:400}}@font-face{{font-family:'Atkinson Hyperlegible Next';src:url({bold});font-weight:700}}";
        StyleSheet = Add("portal", ".css",
            Encoding.UTF8.GetBytes(faces + frontend + Encoding.UTF8.GetString(Embedded("portal.css", typeof(PortalAssets)))), "text/css");
        Script = Add("portal", ".js", Embedded("portal.js", typeof(PortalAssets)), "text/javascript");
        ByName = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of the one style sheet.</summary>
    public static string StyleSheet { get; }

    /// <summary>The address of the one script; every page works without it.</summary>
    public static string Script { get; }

    internal static IResult Serve(string name, HttpContext context)
    {
        if (!ByName.TryGetValue(name, out var asset)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{name}\""));
    }

    static byte[] Embedded(string name, Type? from = null)
    {
        using var stream = (from ?? typeof(Pack)).GetTypeInfo().Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex("@font-face\\{[^}]*\\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FontRule();
}
