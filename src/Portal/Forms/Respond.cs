using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Workforce.Portal.Forms;

/// <summary>The answers that pages give.</summary>
static class Respond
{
    /// <summary>A page with its parameters; a form that was refused answers 422.</summary>
    public static IResult Page<T>(object parameters, Form? form = null)
        where T : IComponent =>
            new RazorComponentResult<T>(parameters)
            {
                StatusCode = form is { IsGood: false }
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK
            };

    /// <summary>A form was taken: the browser fetches the page that shows it, so that a reload sends nothing twice.</summary>
    public static IResult SeeOther(string address)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
            throw new ArgumentException("Only this portal's own pages.", nameof(address));
        return new SeeOtherResult(address);
    }

    /// <summary>A download. The browser keeps it and never shows it as a page.</summary>
    public static IResult Csv(byte[] content, string name) => Results.File(content, "text/csv; charset=utf-8", name);

    sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
