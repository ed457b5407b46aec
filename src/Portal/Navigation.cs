using System.Security.Claims;

namespace Workforce.Portal;

/// <summary>The pages of the programme that a visitor's role opens.</summary>
static class Navigation
{
    static readonly (string Address, string Text, Func<ClaimsPrincipal, bool> Open)[] All =
    [
        ("/", "Services", Roles.SeesFigures),
        ("/forecast", "Forecast", Roles.SeesFigures),
        ("/report", "Report", Roles.IsHr),
        ("/sequence", "Sequence", Roles.SeesFigures),
        ("/liabilities", "Liabilities", Roles.SeesFigures),
        ("/scrutiny", "Scrutiny", user => user.SeesFigures() || user.IsInRole(Roles.Scrutiny)),
        ("/retention", "People’s data", Roles.IsHr),
        ("/audit", "Audit trail", Roles.IsHr),
        ("/settings", "Settings", Roles.IsHr),
    ];

    public static IReadOnlyList<(string Address, string Text)> For(ClaimsPrincipal user) =>
        [.. All.Where(page => page.Open(user)).Select(page => (page.Address, page.Text))];
}
