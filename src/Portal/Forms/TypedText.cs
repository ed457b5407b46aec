using Microsoft.AspNetCore.Http;

namespace Workforce.Portal.Forms;

/// <summary>
/// What somebody typed into a form that was not taken because their session had ended or the page was too old: it goes back to them, and to
/// nobody else.
/// </summary>
static class TypedText
{
    /// <summary>Fields that the visitor did not fill in themselves.</summary>
    static readonly string[] OfThePage = ["state", "version", "do", "as"];

    /// <summary>The fields as they were sent; empty for a page that was asked for, and for a file, which has to be chosen again.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> OfAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return [];
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return [.. form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return [];
        }
    }

    /// <summary>Whether a field is one to show: typed, and no token.</summary>
    public static bool IsShown(KeyValuePair<string, string> field) =>
        field.Value.Length > 0 && !field.Key.StartsWith("__", StringComparison.Ordinal)
            && !OfThePage.Contains(field.Key, StringComparer.Ordinal);
}
