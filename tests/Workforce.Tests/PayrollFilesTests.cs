using System.Text;
using Workforce.Units;

namespace Workforce.Tests;

/// <summary>What payroll gets and asks for. The sample's parks service transfers on 1 October 2027.</summary>
public class PayrollFilesTests
{
    static readonly DateOnly Open = new(2027, 9, 3);

    static Dictionary<string, string>[] Rows(byte[] csv)
    {
        var lines = Encoding.UTF8
            .GetString(csv)
            .TrimStart('\uFEFF')
            .Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','))
            .ToList();
        return [.. lines.Skip(1)
            .Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second.Trim('"'), StringComparer.Ordinal))];
    }

    [Fact]
    public void A_joiner_comes_on_transferred_terms_with_the_three_dates_of_service_and_the_pension()
    {
        var row = Assert.Single(Rows(JoinersFile.Csv(ASamplePlan.Of(Open,
            ASamplePlan.Paid(16.00m) with
            {
                WeeklyHours = new WeeklyHours(20),
                WeeksPerYear = 44.7m,
                Extra = new Dictionary<string, string>(StringComparer.Ordinal) { ["employerStartDate"] = "2022-03-07" }
            }))));

        Assert.Equal(("transferred", "provisional"), (row["terms"], row["grade_state"]));
        Assert.Equal((20 * 44.7m * 16.00m).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture), row["annual_pay"]);
        Assert.Equal(("2022-03-07", "2019-06-03", "2027-10-01"),
            (row["start_with_contractor"], row["continuous_service_from"], row["start_with_council"]));
        Assert.Equal(("NEST", "LGPS"), (row["pension_now"], row["pension_from_transfer"]));
        Assert.StartsWith("above the grade: kept", row["protection"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_empty_and_never_zero()
    {
        var row = Assert.Single(Rows(JoinersFile.Csv(ASamplePlan.Of(Open,
            AnEmployee.Typical with { HourlyRate = null, AnnualFtePay = null, WeeklyHours = null, StartDate = null }))));

        Assert.All(["hourly_pay", "annual_pay", "full_time_annual_pay", "hours_per_week", "point", "continuous_service_from",
            "start_with_contractor"],
            column => Assert.Equal("", row[column]));
    }

    [Fact]
    public void A_cell_that_would_run_in_a_spreadsheet_is_neutralised() =>
        Assert.Equal("'=HYPERLINK(1)",
            Assert.Single(Rows(JoinersFile.Csv(ASamplePlan.Of(Open, AnEmployee.Typical with { Name = "=HYPERLINK(1)" }))))["name"]);

    static readonly PayrollHandover Recorded = new("parks-grounds", "Art 6(1)(b) and (c)", null, new(2027, 8, 1), "A. Osei",
        new(2027, 7, 1));

    static Workforce.Findings.Checked<byte[]?> Request(DateOnly asAt, params PayrollHandover[] recorded) =>
        PayrollRequest.For(ASamplePlan.Of(asAt, AnEmployee.Typical), new PayrollHandovers(recorded));

    [Fact]
    public void Without_a_recorded_basis_nothing_is_asked_for()
    {
        Assert.Null(Request(Open).Value);
        Assert.Null(Request(Open, Recorded with { Service = "school-catering" }).Value);
        Assert.Null(Request(Open, Recorded with { LawfulBasis = " " }).Value);
        Assert.Equal("PR_PAYROLL_REQUEST_NOT_OPEN", Assert.Single(Request(Open).Findings).Code);
    }

    [Fact]
    public void Named_data_is_not_asked_for_before_the_stage_of_regulation_11_or_the_day_recorded()
    {
        Assert.Null(Request(new(2027, 9, 2), Recorded).Value);
        Assert.NotNull(Request(new(2027, 9, 3), Recorded).Value);
        Assert.Null(Request(new(2027, 9, 3), Recorded with { OpensOn = new(2027, 9, 10) }).Value);
    }

    [Fact]
    public void What_tells_of_health_or_union_membership_is_asked_for_only_under_its_own_condition()
    {
        var plain = Rows(Request(Open, Recorded).Value!)[0];
        var more = Rows(Request(Open,
            Recorded with { SpecialCategoryCondition = "Art 9(2)(b), Sch 1 para 1, policy of 1 July 2027" }).Value!)[0];

        Assert.Contains("tax_code", plain.Keys);
        Assert.DoesNotContain("check_off_authority", plain.Keys);
        Assert.DoesNotContain("statutory_pay_in_progress", plain.Keys);
        Assert.Contains("check_off_authority", more.Keys);
        Assert.Equal("", more["national_insurance_number"]);
    }
}
