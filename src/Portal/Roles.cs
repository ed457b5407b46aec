using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Workforce.Portal;

/// <summary>Who may see what. On Azure each role but those of access links is an app role of the same value.</summary>
public static class Roles
{
    public const string Officer = "hr-officer";

    /// <summary>Approves and issues; the only one to see pay by sex (law.md 131).</summary>
    public const string Approver = "hr-approver";

    public const string Finance = "finance";

    /// <summary>Councillors: figures about enough people only.</summary>
    public const string Scrutiny = "scrutiny";

    /// <summary>Names the policies of routes; each is the roles it lets in.</summary>
    public const string HrPolicy = "hr", ApproverPolicy = "approver", FiguresPolicy = "figures", ScrutinyPolicy = "scrutiny";

    internal static void AddPolicies(AuthorizationBuilder authorization)
    {
        void Policy(string name, params string[] roles) =>
            authorization.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles));
        Policy(HrPolicy, Officer, Approver);
        Policy(ApproverPolicy, Approver);
        Policy(FiguresPolicy, Officer, Approver, Finance);
        Policy(ScrutinyPolicy, Officer, Approver, Finance, Scrutiny);

        // A route that says nothing is for HR.
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(Officer, Approver).Build());
    }

    /// <summary>The name under which what somebody does is recorded.</summary>
    public static string NameOf(this ClaimsPrincipal user) =>
        user.Identity?.Name is { Length: > 0 } name
            ? name
            : user.FindFirstValue(ClaimTypes.Email) ?? user.FindFirstValue("preferred_username")
                ?? "somebody whom the sign-in does not name";

    /// <summary>Whether the sign-in is one person's; the link of one machine is whoever's sits at it.</summary>
    public static bool NamesAPerson(this ClaimsPrincipal user) => user.NameOf() != SignInLink.SharedName;

    public static bool IsHr(this ClaimsPrincipal user) => user.IsInRole(Officer) || user.IsInRole(Approver);

    public static bool SeesFigures(this ClaimsPrincipal user) => user.IsHr() || user.IsInRole(Finance);
}
