using Workforce.Portal.Forms;
using Workforce.Terms;

namespace Workforce.Portal.TermsAndMeasures;

/// <summary>A choice of the council as a form and back.</summary>
static class ChoiceForm
{
    public static Form Filled(MeasureChoice? choice, string scope) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["scope"] = scope,
        ["proposed"] = choice?.Proposed ?? "",
        ["none"] = choice is { Proposed: null } ? "yes" : "",
        ["why"] = choice?.Why ?? "",
        ["who"] = choice?.Who ?? "",
        ["from"] = choice?.From is { } from ? $"{from.Day}" : "",
        ["from-month"] = choice?.From is { } month ? $"{month.Month}" : "",
        ["from-year"] = choice?.From is { } year ? $"{year.Year}" : "",
        ["agreement"] = choice?.NeedsAgreement switch { true => "yes", false => "no", null => "" },
    });

    /// <summary>The choice; null with what is wrong on the form.</summary>
    public static MeasureChoice? Read(Form form, MeasureKind kind)
    {
        var none = form["none"] == "yes";
        if (none && form["proposed"].Trim().Length > 0) form.Refuse("proposed", "Enter a measure, or say that none is expected, not both");
        var proposed = none ? null : form.Need("proposed", "Enter the measure, or say that none is expected");
        var why = form.Need("why", none ? "Enter what was looked at" : "Enter the reason that is printed beside the measure");
        var who = form["who"].Trim();
        if (who.Length > 200) form.Refuse("who", "Use 200 characters or fewer");
        var from = form.Date("from", message: null);
        return form.IsGood
            ? new(kind, proposed, why, who.Length > 0 ? who : null, from,
                form["agreement"] switch { "yes" => true, "no" => false, _ => null })
            : null;
    }

    /// <summary>
    /// The council's terms with this choice in place of every other of its kind, for one service or, where <paramref name="service"/> is
    /// null, for all.
    /// </summary>
    public static CouncilTerms With(CouncilTerms terms, MeasureChoice choice, string? service)
    {
        var choices = terms.Measures ?? TransferChoices.None;
        IReadOnlyList<MeasureChoice> Put(IReadOnlyList<MeasureChoice> among)
        {
            var at = among.TakeWhile(one => one.Kind != choice.Kind).Count();
            return [.. among.Take(at), choice, .. among.Skip(at).Where(one => one.Kind != choice.Kind)];
        }

        return terms with
        {
            Measures = service is null
                ? choices with { Default = Put(choices.Default) }
                : choices with
                {
                    Services = new Dictionary<string, IReadOnlyList<MeasureChoice>>(choices.Services,
                    StringComparer.Ordinal)
                    { [service] = Put(choices.Services.GetValueOrDefault(service) ?? []) }
                },
        };
    }
}
