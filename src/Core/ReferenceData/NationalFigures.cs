using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workforce.ReferenceData;

/// <summary>
/// Every national figure the program uses, each from one file of reference-data/. Files are read and checked once; a bad file stops
/// the program naming the file. A council's own figures are assumptions and live with its programme.
/// </summary>
public static class NationalFigures
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static DatedSeries<IReadOnlyList<SpinePoint>> NjcPaySpine { get; } = Load<IReadOnlyList<SpinePoint>>("njc-pay-spine");

    public static DatedSeries<int?> NjcLowestPoint { get; } = Load<int?>("njc-lowest-point");

    public static DatedSeries<decimal?> NjcWeeksInYear { get; } = Load<decimal?>("njc-weeks-in-year");

    public static DatedSeries<MinimumWage> MinimumWage { get; } = Load<MinimumWage>("national-minimum-wage");

    public static DatedSeries<LivingWage> RealLivingWage { get; } = Load<LivingWage>("real-living-wage");

    public static DatedSeries<EmployerNationalInsurance> EmployerNationalInsurance { get; } =
        Load<EmployerNationalInsurance>("employer-national-insurance");

    public static DatedSeries<IncomeTax> IncomeTax { get; } = Load<IncomeTax>("income-tax");

    public static DatedSeries<EmployeeNationalInsurance> EmployeeNationalInsurance { get; } =
        Load<EmployeeNationalInsurance>("employee-national-insurance");

    public static DatedSeries<IReadOnlyList<ContributionBand>> LgpsEmployeeBands { get; } =
        Load<IReadOnlyList<ContributionBand>>("lgps-employee-bands");

    public static DatedSeries<ApprenticeshipLevy> ApprenticeshipLevy { get; } = Load<ApprenticeshipLevy>("apprenticeship-levy");

    public static DatedSeries<StatutoryNotice> StatutoryNotice { get; } = Load<StatutoryNotice>("statutory-notice");

    public static DatedSeries<StatutoryLeave> StatutoryLeave { get; } = Load<StatutoryLeave>("statutory-leave");

    public static DatedSeries<StatutorySickPay> StatutorySickPay { get; } = Load<StatutorySickPay>("statutory-sick-pay");

    public static DatedSeries<decimal?> WeekPayCap { get; } = Load<decimal?>("statutory-week-pay-cap");

    public static DatedSeries<StatutoryRedundancy> StatutoryRedundancy { get; } = Load<StatutoryRedundancy>("statutory-redundancy");

    public static DatedSeries<IReadOnlyList<BankHoliday>> BankHolidays { get; } = Load<IReadOnlyList<BankHoliday>>("bank-holidays");

    public static DatedSeries<TupeConstants> TupeConstants { get; } = Load<TupeConstants>("tupe-constants");

    public static DatedSeries<DirectConsultation> DirectConsultation { get; } = Load<DirectConsultation>("tupe-direct-consultation");

    public static DatedSeries<GreenBookLeave> GreenBookLeave { get; } = Load<GreenBookLeave>("green-book-leave");

    public static DatedSeries<IReadOnlyList<GreenBookSickPay>> GreenBookSickPay { get; } =
        Load<IReadOnlyList<GreenBookSickPay>>("green-book-sick-pay");

    public static DatedSeries<GreenBookPremiumRates> GreenBookPremiumRates { get; } =
        Load<GreenBookPremiumRates>("green-book-premium-rates");

    /// <summary>What is in force of every national figure on a date.</summary>
    public static IReadOnlyList<FigureStatus> StatusOn(DateOnly date) =>
    [
        NjcPaySpine.StatusOn(date), NjcLowestPoint.StatusOn(date), NjcWeeksInYear.StatusOn(date), MinimumWage.StatusOn(date),
        RealLivingWage.StatusOn(date), EmployerNationalInsurance.StatusOn(date), IncomeTax.StatusOn(date),
        EmployeeNationalInsurance.StatusOn(date), LgpsEmployeeBands.StatusOn(date),
        ApprenticeshipLevy.StatusOn(date), StatutoryNotice.StatusOn(date), StatutoryLeave.StatusOn(date),
        StatutorySickPay.StatusOn(date), WeekPayCap.StatusOn(date), StatutoryRedundancy.StatusOn(date),
        BankHolidays.StatusOn(date), TupeConstants.StatusOn(date), DirectConsultation.StatusOn(date),
        GreenBookLeave.StatusOn(date), GreenBookSickPay.StatusOn(date), GreenBookPremiumRates.StatusOn(date),
    ];

    /// <summary>The names of the embedded files, in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Assembly.GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    const string Folder = "reference-data/";

    /// <summary>The embedded file as it stands, for hashing and for the rules that hold over every file.</summary>
    public static Stream Open(string file) => Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
        ?? throw new InvalidDataException($"{file} is not embedded");

    static DatedSeries<T> Load<T>(string id)
    {
        var file = $"{Folder}{id}.json";
        try
        {
            using var stream = Open(file);
            var series = JsonSerializer.Deserialize<DatedSeries<T>>(stream, Strict) ?? throw new JsonException("the file is empty");
            if (series.Id != id) throw new JsonException($"its id is {series.Id}");
            if (series.Values.Count == 0) throw new JsonException("it has no values");
            if (series.Values.Zip(series.Values.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
                throw new JsonException("its values are not in order of their dates");
            return series;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{file} cannot be used: {fault.Message}", fault);
        }
    }
}
