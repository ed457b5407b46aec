using Workforce.ReferenceData;

namespace Workforce.Terms;

/// <summary>Sick pay of both employers from a length of service on.</summary>
/// <param name="FromMonths">Complete months of service.</param>
public sealed record SickPayByService(int FromMonths, SickPayCover Contractor, SickPayCover Council, Verdict Verdict)
{
    /// <summary>One row for each length of service at which either side's cover changes.</summary>
    /// <param name="told">The contractor's, where it is clear; null otherwise.</param>
    /// <param name="scale">The council's.</param>
    /// <param name="on">The date of the Green Book's scale, where the contractor names that.</param>
    public static IReadOnlyList<SickPayByService> Of(SickPayTerms told, IReadOnlyList<SickPayBand> scale, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(scale);
        if (!told.Clear) return [];
        var theirs = told.GreenBook ? GreenBook(on) : [];
        List<SickPayByService> rows = [];
        foreach (var months in theirs.Concat(scale)
            .SelectMany(band => (int[])[band.FromYears * 12, band.HalfAfterMonths ?? 0])
            .Distinct()
            .Order())
        {
            var (contractor, council) = (told.Cover ?? SickPay.At(theirs, months), SickPay.At(scale, months));
            if (rows.Count == 0 || rows[^1].Contractor != contractor || rows[^1].Council != council)
                rows.Add(new(months, contractor, council, SickPay.Compare(contractor, council)));
        }

        return rows;
    }

    /// <summary>The national scale on a date.</summary>
    public static IReadOnlyList<SickPayBand> GreenBook(DateOnly on) =>
        [.. (NationalFigures.GreenBookSickPay.On(on)?.Value
            ?? []).Select(band => new SickPayBand(band.FromYears, band.FullMonths, band.HalfMonths, band.HalfAfterMonths))];

    public string From =>
        FromMonths == 0
            ? "from the first day"
            : FromMonths % 12 == 0
            ? $"from {TermsWording.Count(FromMonths / 12, "year")}"
            : $"from {TermsWording.Count(FromMonths, "month")}";
}
