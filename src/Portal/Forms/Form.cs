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

    public string this[string field] => values?.GetValueOrDefault(field) ?? "";

    public string? ErrorOf(string field) => errors.Find(error => error.Field == field)?.Message;

    public void Refuse(string field, string message) => errors.Add(new(field, message));

    /// <summary>The text of a field that must be filled in.</summary>
    public string Need(string field, string message, int most = MostCharacters)
    {
        var text = this[field].Trim();
        if (text.Length == 0) Refuse(field, message);
        else if (text.Length > most) Refuse(field, $"Use {most} characters or fewer");
        else if (text.Any(sign => char.IsControl(sign) && sign is not '\n' and not '\r' and not '\t')) Refuse(field, "Use letters, figures and signs only");
        return text;
    }

    public static async Task<Form> ReadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new Form(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
    }
}
