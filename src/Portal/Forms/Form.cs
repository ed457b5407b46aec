using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Workforce.Portal.Forms;

/// <summary>What is wrong with one field, in the words that stand beside it and in the summary.</summary>
public sealed record FieldError(string Field, string Message);

/// <summary>A form as it was sent: what was typed is kept and shown again, whatever is wrong with it.</summary>
public sealed class Form(IReadOnlyDictionary<string, string>? values = null)
{
    /// <summary>Room for a reason; longer text is refused, not cut.</summary>
    public const int MostCharacters = 2000;

    readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;

    public bool IsGood => errors.Count == 0;

    /// <summary>Of the ids of its fields, where a page has several forms with fields of the same names.</summary>
    public string? Suffix { get; init; }

    /// <summary>The id of the field that an error is about.</summary>
    public string IdOf(FieldError error) => Suffix is null || error.Field == Suffix ? error.Field : $"{error.Field}-{Suffix}";

    public string this[string field] => values?.GetValueOrDefault(field) ?? "";

    public string? ErrorOf(string field) => errors.Find(error => error.Field == field)?.Message;

    public void Refuse(string field, string message) => errors.Add(new(field, message));

    /// <summary>The text of a field that must be filled in.</summary>
    public string Need(string field, string message, int most = MostCharacters)
    {
        var text = this[field].Trim();
        if (text.Length == 0) Refuse(field, message);
        else if (text.Length > most) Refuse(field, $"Use {most} characters or fewer");
        else if (text.Any(sign => char.IsControl(sign) && sign is not '\n' and not '\r' and not '\t'))
            Refuse(field, "Use letters, figures and signs only");
        return text;
    }

    /// <summary>
    /// A date from its three fields, <c>name</c>, <c>name-month</c> and <c>name-year</c>; null and refused where they are no date.
    /// </summary>
    /// <param name="field">Holds the day.</param>
    /// <param name="message">What is said where nothing is filled in; null: the date may be left out.</param>
    public DateOnly? Date(string field, string? message)
    {
        string[] parts = [this[field].Trim(), this[$"{field}-month"].Trim(), this[$"{field}-year"].Trim()];
        if (parts.All(part => part.Length == 0))
        {
            if (message is not null) Refuse(field, message);
            return null;
        }

        if (DateOnly.TryParseExact(string.Join('-', parts), "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Refuse(field, "Enter a real date, like 27 3 2027");
        return null;
    }

    /// <summary>
    /// Who acts. A sign-in of a person says so itself; on one machine whoever holds it gives their name, for what is approved is approved
    /// by somebody.
    /// </summary>
    public string Person(ClaimsPrincipal user) => user.NamesAPerson() ? user.NameOf() : Need(PersonField, "Enter your name", most: 200);

    public const string PersonField = "person";

    public static async Task<Form> ReadAsync(HttpContext context, string? suffix = null)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new Form(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal))
        { Suffix = suffix };
    }
}
