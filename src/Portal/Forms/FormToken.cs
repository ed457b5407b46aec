using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Workforce.Portal.Forms;

/// <summary>
/// Turns away every form that does not carry the token of a page this visitor was sent. It stands before every route that changes
/// something.
/// </summary>
static class FormToken
{
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) return await next(context);
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(http) ? await next(context) : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
