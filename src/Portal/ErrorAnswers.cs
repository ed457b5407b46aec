using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workforce.Portal.Forms;
using Workforce.Portal.Pages;

namespace Workforce.Portal;

/// <summary>
/// What a visitor is told when something goes wrong: a page, or for the API a problem document (RFC 9457). Neither holds anybody's data.
/// </summary>
static partial class ErrorAnswers
{
    /// <summary>A fault of the program. Only its kind is logged: a message may quote a cell.</summary>
    public static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !context.RequestAborted.IsCancellationRequested
            && !context.Response.HasStarted)
        {
            LogFault(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Workforce.Portal"), fault.GetType().Name,
                context.GetEndpoint()?.DisplayName ?? "no route");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    public static async Task WriteAsync(StatusCodeContext answer)
    {
        var context = answer.HttpContext;
        var status = context.Response.StatusCode;
        var (heading, what) = status switch
        {
            StatusCodes.Status400BadRequest =>
                ("Send the form again",
                    "The page was open too long, or was not sent by this portal. Open the page again and fill in the form once more; what you typed stands below."),
            StatusCodes.Status401Unauthorized =>
                ("Sign in", "You are not signed in, or your session has ended. On one machine, sign in with the link that is printed when the portal starts."),
            StatusCodes.Status403Forbidden =>
                ("You cannot see this page", "Your role does not open it. Ask whoever manages the portal if it should."),
            StatusCodes.Status404NotFound => ("Page not found", "If you typed the address, check that it is right."),
            StatusCodes.Status412PreconditionFailed => ("Somebody changed this first", "Reload the page to see it as it stands now."),
            StatusCodes.Status413PayloadTooLarge =>
                ("The file is too large", $"A staff list may weigh {Lists.Upload.MostBytes / 1024 / 1024} MB."),
            StatusCodes.Status429TooManyRequests => ("Too many tries", "Wait, or ask the council for another link."),
            _ => ("Something went wrong", "It has been noted. Try again later; nothing you did before is lost."),
        };
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await Results.Problem(what, statusCode: status, title: heading).ExecuteAsync(context);
            return;
        }

        var ended = status == StatusCodes.Status401Unauthorized;
        var signIn = ended ? context.RequestServices.GetRequiredService<PortalApplication.SignInAddress>().UpToReturn : null;
        // Back to a page, never to an action: a form that was sent is sent again from here.
        if (signIn is not null)
            signIn += Uri.EscapeDataString(HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.ToString() : "/");
        var typed = ended || status == StatusCodes.Status400BadRequest ? await TypedText.OfAsync(context) : [];
        var said = ended && typed.Count > 0
            ? $"{what} Sign in in another tab, then send the form from here: nothing you typed is lost."
            : what;
        await new RazorComponentResult<ErrorPage>(new
        {
            Heading = heading,
            What = said,
            Typed = typed,
            Again = ended && typed.Count > 0 ? context.Request.Path.ToString() : null,
            SignIn = signIn
        })
        { StatusCode = status }.ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "A request failed ({Kind}) at {Route}")]
    static partial void LogFault(ILogger logger, string kind, string route);
}
