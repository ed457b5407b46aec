using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workforce.Portal.Access;
using Workforce.Portal.Api;
using Workforce.Portal.Downloads;
using Workforce.Portal.FindingsQueue;
using Workforce.Portal.Forms;
using Workforce.Portal.Issuing;
using Workforce.Portal.Lists;
using Workforce.Portal.Matching;
using Workforce.Portal.Overview;
using Workforce.Portal.Pages;
using Workforce.Portal.PersonalData;
using Workforce.Portal.Services;
using Workforce.Portal.TermsAndMeasures;
using Workforce.Storage;

namespace Workforce.Portal;

/// <summary>The portal as one ASP.NET Core application: both hosts add it, use it and give it their stores.</summary>
public static class PortalApplication
{
    /// <param name="services">The host's, with its stores, its clock and the <see cref="PlanSource"/> that its steps use.</param>
    /// <param name="authentication">How visitors are known, which is what differs between hosts; its default scheme is the first it
    /// adds.</param>
    /// <param name="signIn">Where visitors sign in, up to the address they come back to; null where only a printed link does it.</param>
    public static IServiceCollection AddPortal(this IServiceCollection services, Action<AuthenticationBuilder> authentication,
        string? signIn = null)
    {
        services.AddSingleton(new SignInAddress(signIn));
        services.AddRouting();
        services.AddRazorComponents();
        services.AddScoped<ProgrammeOverview>();
        services.AddSingleton<CurrentPlans>();
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "workforce-form";
            token.Cookie.SameSite = SameSiteMode.Strict;
            token.SuppressXFrameOptionsHeader = true;
        });
        ApiEndpoints.Describe(services);
        services.AddRateLimiter(limits => LinkEndpoints.Limit(limits));
        authentication(services.AddAuthentication());
        Roles.AddPolicies(services.AddAuthorizationBuilder());
        return services;
    }

    internal sealed record SignInAddress(string? UpToReturn);

    /// <summary>The role of HR officers; on Azure an app role of this value.</summary>
    public const string HrRole = Roles.Officer;

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.Use(SecurityHeaders);
        app.UseStatusCodePages(ErrorAnswers.WriteAsync);
        app.Use(ErrorAnswers.CatchAsync);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapGet("/assets/{name}", PortalAssets.Serve).AllowAnonymous();
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        if (app.Services.GetService<SignInLink>() is not null) app.MapGet("/sign-in/{token}", SignInLink.SignInAsync).AllowAnonymous();
        LinkEndpoints.MapOpening(app.MapGroup("").AllowAnonymous().AddEndpointFilter(FormToken.CheckAsync));
        var hr = app.MapGroup("").RequireAuthorization(Roles.HrPolicy).AddEndpointFilter(FormToken.CheckAsync);
        var figures = app.MapGroup("").RequireAuthorization(Roles.FiguresPolicy).AddEndpointFilter(FormToken.CheckAsync);
        var approver = app.MapGroup("").RequireAuthorization(Roles.ApproverPolicy).AddEndpointFilter(FormToken.CheckAsync);
        var scrutiny = app.MapGroup("").RequireAuthorization(Roles.ScrutinyPolicy).AddEndpointFilter(FormToken.CheckAsync);
        figures.MapGet("/", () => Respond.Page<ProgrammePage>(new { }));
        figures.MapTable("/services",
            async context => await context.RequestServices
                .GetRequiredService<ProgrammeOverview>()
                .ReadAsync(context.RequestAborted) is { } overview
            ? new("services", ProgrammeOverview.Headings, overview.Services.Select(ProgrammeOverview.Row)) : null);
        figures.MapGet("/documents/{**path}", PackDownload.ServeAsync);
        hr.MapPost("/failures/{key}/retry", RetryAsync);
        ListEndpoints.Map(hr);
        ServiceEndpoints.Map(hr, figures);
        FindingEndpoints.Map(hr);
        AnswerEndpoints.Map(hr);
        MatchEndpoints.Map(hr);
        LinkEndpoints.Map(hr);
        IssuingEndpoints.Map(hr, approver, scrutiny);
        OfferEndpoints.Map(hr, approver);
        TermsEndpoints.Map(hr);
        RetentionEndpoints.Map(hr, approver);
        PersonEndpoints.Map(hr);
        ApiEndpoints.Map(app);
        AssumptionsEndpoints.Map(hr, figures);
        OverviewEndpoints.Map(hr, approver, figures, scrutiny);
        return app;
    }

    static async Task<IResult> RetryAsync(string key, IRecordStore records, IStepSender queue, CancellationToken cancellation) =>
        RecordKey.IsValid(key) && await new Failures(records).TryAgainAsync(key, queue, cancellation)
            ? Respond.SeeOther("/")
            : Results.NotFound();

    static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers.CacheControl = "no-cache, no-store";
        return next(context);
    }
}
