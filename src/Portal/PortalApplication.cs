using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Portal.Pages;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>The portal as one ASP.NET Core application: both hosts add it, use it and give it their stores.</summary>
public static class PortalApplication
{
    /// <param name="services">The host's.</param>
    /// <param name="authentication">How visitors are known, which is what differs between hosts; its default scheme is the first it adds.</param>
    public static IServiceCollection AddPortal(this IServiceCollection services, Action<AuthenticationBuilder> authentication)
    {
        services.AddRouting();
        services.AddRazorComponents();
        services.AddScoped<ProgrammeOverview>();
        authentication(services.AddAuthentication());

        // Every route needs HR to be signed in unless it says otherwise.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(HrRole).Build());
        return services;
    }

    /// <summary>The role of HR officers; on Azure an app role of this value.</summary>
    public const string HrRole = "hr-officer";

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.Use(SecurityHeaders);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapGet("/assets/{name}", PortalAssets.Serve).AllowAnonymous();
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        if (app.Services.GetService<SignInLink>() is not null) app.MapGet("/sign-in/{token}", SignInLink.SignInAsync).AllowAnonymous();
        app.MapGet("/", () => new RazorComponentResult<ProgrammePage>());
        app.MapGet("/documents/{**path}", PackDownload.ServeAsync);
        app.MapPost("/failures/{key}/retry", RetryAsync);
        return app;
    }

    static async Task<IResult> RetryAsync(string key, HttpContext context, IAntiforgery antiforgery, IRecordStore records, IStepSender queue, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        return RecordKey.IsValid(key) && await new Failures(records).TryAgainAsync(key, queue, cancellation) ? Results.Redirect("/") : Results.NotFound();
    }

    static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
