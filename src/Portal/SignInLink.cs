using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Workforce.Portal;

/// <summary>
/// A link that signs in once: 256 random bits, good until it is used. The first browser to follow it becomes HR on this machine.
/// </summary>
public sealed class SignInLink
{
    /// <summary>The name of everybody who signs in so: forms that need a person ask for one.</summary>
    public const string SharedName = "HR on this machine";

    int used;

    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    bool Use(string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(Token))
            && Interlocked.Exchange(ref used, 1) == 0;

    internal static async Task<IResult> SignInAsync(string token, SignInLink link, HttpContext context)
    {
        if (!link.Use(token))
            return Results.Text("This link has been used or is not the one that was printed. Stop and start the portal for a new one.",
                statusCode: StatusCodes.Status401Unauthorized);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, SharedName), new Claim(ClaimTypes.Role, Roles.Officer),
            new Claim(ClaimTypes.Role, Roles.Approver)],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return Results.Redirect("/");
    }
}

public static class SignInLinkRegistration
{
    /// <summary>Visitors of a portal on one machine are known by a cookie, which the printed link gives.</summary>
    public static void AddSignInLink(this AuthenticationBuilder authentication)
    {
        authentication.Services.AddSingleton<SignInLink>();
        authentication.AddCookie(cookie =>
        {
            cookie.Cookie.Name = "workforce";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.Events.OnRedirectToLogin = context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            };
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }
}
