using System.Globalization;
using Workforce.Forecasting;
using Workforce.Portal.Forms;

namespace Workforce.Portal.Overview;

/// <summary>What the forecast assumes of one service, or of every other one, as a form in percentages and back.</summary>
static class AssumptionsForm
{
    /// <summary>The rates, each with its field, its words, and how it is read and put.</summary>
    public static readonly IReadOnlyList<(string Field, string Label, Func<ServiceAssumptions,
        Rate?> Read, Func<ServiceAssumptions, Rate?, ServiceAssumptions> With)> Rates =
    [
        ("councilLeaves", "Council: a person leaves in a month", of => of.Council.MonthlyLeaverRate,
            (of, rate) => of with { Council = of.Council with { MonthlyLeaverRate = rate!.Value } }),
        ("councilFills", "Council: a vacancy is filled in a month", of => of.Council.MonthlyFillRate,
            (of, rate) => of with { Council = of.Council with { MonthlyFillRate = rate!.Value } }),
        ("councilLocal", "Council: a hire lives in the area", of => of.Council.LocalShareOfHires,
            (of, rate) => of with { Council = of.Council with { LocalShareOfHires = rate } }),
        ("contractorLeaves", "Contractor: a person leaves in a month", of => of.Contractor.MonthlyLeaverRate,
            (of, rate) => of with { Contractor = of.Contractor with { MonthlyLeaverRate = rate!.Value } }),
        ("contractorFills", "Contractor: a vacancy is filled in a month", of => of.Contractor.MonthlyFillRate,
            (of, rate) => of with { Contractor = of.Contractor with { MonthlyFillRate = rate!.Value } }),
        ("contractorLocal", "Contractor: a hire lives in the area", of => of.Contractor.LocalShareOfHires,
            (of, rate) => of with { Contractor = of.Contractor with { LocalShareOfHires = rate } }),
        ("stays", "A person does not come across", of => of.LeaveAtTransfer, (of, rate) => of with { LeaveAtTransfer = rate!.Value }),
    ];

    /// <summary>Shares of local hires may be left out: then those of the people in post hold.</summary>
    public static bool IsOptional(string field) => field.EndsWith("Local", StringComparison.Ordinal);

    public static readonly IReadOnlyList<(string Field, string Label, Func<PayAwards, double> Read)> Awards =
        [("awardCouncil", "Council terms", pay => pay.Council), ("awardTransferred", "Transferred terms", pay => pay.Transferred),
            ("awardContractor", "Contractor", pay => pay.Contractor)];

    public static Form Filled(ServiceAssumptions of)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["source"] = of.Source,
            ["vacancies"] = of.Vacancies is { } vacant ? Text(vacant) : ""
        };
        foreach (var (field, _, read, _) in Rates)
        {
            if (read(of) is not { } rate) continue;
            values[field] = Percent(rate.Likely);
            if (rate.IsRange) (values[$"{field}-low"], values[$"{field}-high"]) = (Percent(rate.Low), Percent(rate.High));
        }

        foreach (var (field, _, read) in Awards) values[field] = Percent(read(of.PayAward));
        return new Form(values);
    }

    /// <summary>The assumptions; null with what is wrong on the form. What the form does not ask for stays.</summary>
    public static ServiceAssumptions? Read(Form form, ServiceAssumptions before)
    {
        var next = before;
        foreach (var (field, label, _, with) in Rates)
        {
            if (ReadRate(form, field, label) is { } rate) next = with(next, rate);
            else if (IsOptional(field) && form[field].Trim().Length == 0) next = with(next, null);
        }

        var awards = Awards.Select(award => Number(form, award.Field, $"Enter the yearly pay award: {award.Label.ToLowerInvariant()}",
            least: -20, most: 50))
            .ToList();
        var source = form.Need("source", "Say where the figures come from, or that they are assumed", most: 500);
        double? vacancies = form["vacancies"].Trim().Length == 0 ? null : Number(form, "vacancies", "", least: 0, most: 100_000);
        return form.IsGood
            ? next with
            {
                PayAward = new(awards[0]!.Value / 100, awards[1]!.Value / 100, awards[2]!.Value / 100),
                Source = source,
                Vacancies = vacancies
            }
            : null;
    }

    static Rate? ReadRate(Form form, string field, string label)
    {
        var (low, likely, high) = (form[$"{field}-low"].Trim(), form[field].Trim(), form[$"{field}-high"].Trim());
        if (low.Length + likely.Length + high.Length == 0 && IsOptional(field)) return null;
        var most = Number(form, field, $"Enter the likely figure: {label}", least: 0, most: 100);
        if (most is not { } middle) return null;
        if (low.Length == 0 && high.Length == 0) return Rate.FromDouble(Share(middle));
        var ends = (Number(form, $"{field}-low", "", 0, 100), Number(form, $"{field}-high", "", 0, 100));
        if (ends is not ({ } least, { } greatest) || least > middle || middle > greatest)
        {
            form.Refuse(field, $"Enter all three in order, lowest first, or the likely one alone: {label}");
            return null;
        }

        return new Rate(Share(least), Share(middle), Share(greatest));
    }

    static double? Number(Form form, string field, string missing, double least, double most)
    {
        var text = form[field].Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        if (text.Length == 0 && missing.Length == 0) return null;
        form.Refuse(field.Split("-low")[0].Split("-high")[0],
            text.Length == 0 ? missing : string.Create(CultureInfo.InvariantCulture, $"Enter a number from {least} to {most}, like 1.5"));
        return null;
    }

    /// <summary>By way of decimals, so that 1.1 percent is 0.011 and nothing near it.</summary>
    static double Share(double percent) => (double)((decimal)percent / 100);

    static string Percent(double share) => Text((double)((decimal)share * 100));

    static string Text(double value) => ((decimal)value).ToString("0.######", CultureInfo.InvariantCulture);
}
