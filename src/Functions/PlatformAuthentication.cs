using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Workforce.Functions;

/// <summary>
/// Who the visitor is, as the platform's own sign-in (Microsoft Entra ID) says in its header. The platform takes the header away from what
/// comes from outside only where its sign-in is on, so it is trusted only where the setting <c>Portal__Authentication</c> is <c>entra</c>.
/// </summary>
public sealed class PlatformAuthentication(IOptionsMonitor<PlatformAuthenticationOptions> options, ILoggerFactory logger,
    UrlEncoder encoder)
    : AuthenticationHandler<PlatformAuthenticationOptions>(options, logger, encoder)
{
    public const string SchemeName = "platform";

    const string Header = "X-MS-CLIENT-PRINCIPAL";

    sealed record Principal(string? Auth_typ, string? Name_typ, string? Role_typ, IReadOnlyList<PrincipalClaim>? Claims);

    sealed record PrincipalClaim(string Typ, string Val);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Options.Trusted || Request.Headers[Header].ToString() is not { Length: > 0 } header)
            return Task.FromResult(AuthenticateResult.NoResult());
        try
        {
            var principal = JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(header), JsonSerializerOptions.Web);
            if (principal?.Claims is not { Count: > 0 } claims)
                return Task.FromResult(AuthenticateResult.Fail("The platform names no claims."));
            var identity = new ClaimsIdentity(claims.Select(claim => new Claim(claim.Typ, claim.Val)), principal.Auth_typ ?? SchemeName,
                principal.Name_typ ?? ClaimTypes.Name, principal.Role_typ ?? ClaimTypes.Role);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return Task.FromResult(AuthenticateResult.Fail("The platform's header cannot be read."));
        }
    }
}

public sealed class PlatformAuthenticationOptions : AuthenticationSchemeOptions
{
    public bool Trusted { get; set; }
}

public static class PlatformAuthenticationRegistration
{
    /// <param name="authentication">The portal's.</param>
    /// <param name="trusted">Whether the platform's sign-in stands in front; without it nobody is signed in.</param>
    public static void AddPlatformAuthentication(this AuthenticationBuilder authentication, bool trusted) =>
        authentication.AddScheme<PlatformAuthenticationOptions, PlatformAuthentication>(PlatformAuthentication.SchemeName,
            options => options.Trusted = trusted);
}
