using Workforce.Packs;
using Workforce.Portal.Services;

namespace Workforce.Portal.Access;

/// <summary>
/// Links as a file for GOV.UK Notify's bulk sending: a column <c>email address</c>, then one for each placeholder of the template:
/// ((reference)), ((service)), ((link)), ((expires)). A staff list holds no email addresses: HR fills that column in. Codes are never in
/// it, for a second factor goes by another way than the link.
/// </summary>
static class NotifyFile
{
    public static byte[] Write(IEnumerable<(string Email, string Who, string Service, string Address, DateTimeOffset Expires)> links) =>
        Csv.Write(
        ["email address", "reference", "service", "link", "expires"],
        links.Select(link => (IReadOnlyList<string?>)[link.Email, link.Who, link.Service, link.Address,
            Wording.Date(DateOnly.FromDateTime(link.Expires.Date))]));
}
