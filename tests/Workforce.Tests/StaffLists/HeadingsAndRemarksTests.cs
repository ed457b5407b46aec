using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>Headings and remarks in the words of small firms' offices, payroll bureaux and forms.</summary>
public class HeadingsAndRemarksTests
{
    [Theory]
    [InlineData("Private clients only - not on council contract")]
    [InlineData("Works on the borough pools only, not part of this")]
    [InlineData("Village market only - not part of this contract")]
    [InlineData("Moved to the college contract 1 August 2026, not here now")]
    public void Whoever_a_remark_says_is_not_on_the_contract_is_out_of_scope(string remark)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,Rate ph,Start,Anything we should mention
            A1,Jo Ash,Caretaker,20,13.60,01/02/2020,"{remark}"
            A2,Al Oak,Caretaker,20,13.60,01/02/2020,"Moved to the council contract 2019, not part of this rota"
            """);
        Assert.Contains(ListFindings.NotInScope, list.Flags("A1"));
        Assert.DoesNotContain(ListFindings.NotInScope, list.Flags("A2"));
    }

    [Theory]
    [InlineData("Two contracts, mostly on the hospital trust (about 30% ours)")]
    [InlineData("40 PCT ON THIS CONTRACT, REST RETAIL PARKS")]
    public void A_share_of_time_is_asked_about_however_it_is_written(string remark)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,Rate ph,Start,Remarks
            A1,Jo Ash,Cleaner,20,13.60,01/02/2020,"{remark}"
            """);
        Assert.Contains(ListFindings.PartlyAssigned, list.Flags("A1"));
    }

    [Fact]
    public void An_example_with_a_number_is_nobody()
    {
        var list = Reading.Of("""
            Employee identifier,Job title,Hours,Rate ph,Start
            EXAMPLE 001,Support Worker,20,13.60,01/02/2020
            A1,Support Worker,20,13.60,01/02/2020
            """);
        Assert.Equal(["A1"], list.List.Records.Select(person => person.EmployeeRef));
    }

    /// <summary>Weeks the centre is open are no hours, and a rate after ten at night no basic pay.</summary>
    [Fact]
    public void Weeks_open_are_no_hours_and_a_late_rate_no_basic_pay()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("Staff",
        [
            ["Person", null, "Job", "Time", null, null, "Basic pay", null, null, "Service"],
            ["Ref", "Name", "Job held", "Hours / wk", "Weeks open", "Weeks paid",
                "Basic £ ph", "After 10pm £ ph", "Spreadover £/day", "Began"],
            ["A1", "Jo Ash", "Youth Worker", 20, 39, 44.6, 13.6, 17, 6.5, "01/02/2020"],
            ["A2", "Al Oak", "Youth Worker", "?", 39, 44.6, 13.6, 17, 6.5, "01/02/2020"],
            ["A3", "Di Elm", "Youth Worker", 20, 39, 44.6, "t.b.a.", 17, 6.5, "01/02/2020"],
        ]).Build());
        Assert.Equal((20m, 13.60m), (list["A1"].WeeklyHours!.Value.Hours, list["A1"].HourlyRate!.Value.Pounds));
        Assert.DoesNotContain(ListFindings.PayInconsistent, list.Flags("A1"));
        Assert.Contains(ListFindings.NoHours, list.Flags("A2"));
        Assert.Contains(ListFindings.NoPay, list.Flags("A3"));
    }

    [Fact]
    public void A_contract_asked_for_only_if_not_permanent_is_permanent_where_blank()
    {
        var list = Reading.Of("""
            Ref,Post held,Contract status if not permanent,"If fixed, until",Contractual weekly hours,Basic pay an hour (£),Date joined
            A1,Electrician,,,39,17.20,01/02/2020
            A2,Electrician,Fixed term,19/02/2027,39,17.20,01/03/2025
            Contract passes on 1 April 2027.
            """);
        Assert.Equal(ContractType.Permanent, list["A1"].ContractType);
        Assert.DoesNotContain("contractType", list["A1"].Assumed);
        Assert.Contains(ListFindings.FixedTermEnds, list.Flags("A2"));
    }

    /// <summary>Hr / Yr over the words Hr and Yr is the span of the pay beside it; FT_HRS is the post's full-time week.</summary>
    [Fact]
    public void Columns_of_spans_and_of_full_time_hours_are_no_hours_of_the_person()
    {
        var spans = Reading.Of("""
            Ref,Surname,Post held,Hours (per week or pattern),Basic pay £,Hr / Yr,With us from
            A1,ASH,Clerk,2h am + 1h30 pm x 5,"25,600",Yr,01/02/2020
            A2,OAK,Cleaner,20,12.85,Hr,01/02/2020
            Full-time week is 37 hours.
            """);
        Assert.Equal((2m + 1.5m) * 5, spans["A1"].WeeklyHours!.Value.Hours);
        Assert.Equal((25_600m, 12.85m), (spans["A1"].AnnualFtePay!.Value.Pounds, spans["A2"].HourlyRate!.Value.Pounds));
        var bureau = Reading.Of("""
            EE_NO,SURNAME,POSITION,FT_HRS,CON_HRS,HRS_PER,RATE,RATE_PER,ORIG_START
            A1,ASH,CCTV OPERATOR,42.00,48.00,FN,13.90,HR,01/02/2020
            """);
        Assert.Equal((48m / 2, Rounding.ToPence(13.90m * 42 * 52.143m)),
            (bureau["A1"].WeeklyHours!.Value.Hours, bureau["A1"].AnnualFtePay!.Value.Pounds));
    }

    [Theory]
    [InlineData("Tue-Fri 9.25 each day", 4 * 9.25)]
    [InlineData("Sat + Sun 7.5 each", 2 * 7.5)]
    [InlineData("4 on 4 off, avg 35", 35)]
    [InlineData("2 earlies + 2 lates, 24 hrs", 24)]
    [InlineData("5 afternoons, 4 hrs", 5 * 4)]
    [InlineData("7 days in 14, 8 hrs", 7 * 8 / 2)]
    [InlineData("3 days, 12 hrs", 12)]
    [InlineData("3 days, 12 hrs a day", 3 * 12)]
    [InlineData("three nights of 11 hours a week", 3 * 11)]
    [InlineData("two 12-hour days a week", 2 * 12)]
    public void Days_that_are_each_as_long_make_the_week(string hours, double week)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Shift,Rate ph,Start
            A1,Jo Ash,Loader,"{hours}",13.60,01/02/2020
            """);
        Assert.Equal((decimal)week, list["A1"].WeeklyHours!.Value.Hours);
    }

    /// <summary>Grade K1 on a sheet that only its title calls rates: 12.95.</summary>
    [Fact]
    public void A_sheet_of_rates_by_grade_needs_neither_headings_nor_pound_signs()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Catering", [["Ref", "Name", "Job", "Grade", "Hours", "Rate £/hr", "Joined"],
                ["A1", "Jo Ash", "Kitchen Assistant", "K1", 20, null, "01/02/2020"],
                ["A2", "Al Oak", "Cook", "K3", 20, 14.2, "01/02/2020"]])
            .Sheet("Grade rates", [["Hourly rates by grade from 1 April 2026"], ["K1", 12.95], ["K2", 13.45], ["K3", 14.2]]).Build());
        Assert.Equal(12.95m, list["A1"].HourlyRate!.Value.Pounds);
        Assert.Contains(ListFindings.PayFromScale, list.Flags("A1"));
    }

    /// <summary>The title's change of contractor makes nobody self-employed, and a licence that runs out ends no contract.</summary>
    [Fact]
    public void Neither_a_change_of_contractor_nor_a_licence_says_how_people_are_employed()
    {
        var list = Reading.Of("""
            Staff at 21 September 2026 for the change of contractor on 1 February 2027
            Officer,Badge,Post,Rota,Rate £,per,Came to us,Before us (same job),SIA runs out
            J Ash,A1,Guard,40,13.60,hr,01/04/2019,08/03/2010,02/03/2028
            A Oak,A2,Guard,40,13.60,hr,01/04/2019,,02/01/2027
            Everybody is permanent.
            """);
        Assert.Equal([ContractType.Permanent, ContractType.Permanent], list.List.Records.Select(person => person.ContractType));
        Assert.Equal(new(2010, 3, 8), list["A1"].StartDate);
        Assert.DoesNotContain(ListFindings.FixedTermEnds, list.Flags("A2"));
    }

    /// <summary>Each line's words stand over their own columns, which the rule of dashes draws.</summary>
    [Fact]
    public void Headings_of_a_print_may_stand_one_blank_apart_over_a_rule_of_dashes()
    {
        var list = Reading.Of("""
            CLOCK  EMPLOYEE   OCCUPATION DATE     RECKON   CONT  BASIC BASIC RATE HOL  NOTICE
            NO                           ENGAGED  FROM     TYPE HRS/WK   PER HOUR CODE BY CO
            ------ ---------- ---------- -------- -------- ---- ------ ---------- ---- -------
            02113  ASH, J     CHARGEHAND 08/02/17          P     39:00    14.9500 A    12 WKS
            02126  OAK, A     CHARGEHAND 01/04/19 10/05/99 P     39:00    14.9500 C    12 WKS
            02137  ELM, D     DRIVER     26/01/06          P     30:30    15.8500 D    STATUT

            HOL CODE   A = 28 DAYS INCLUDING BANK HOLIDAYS   C = 27 DAYS PLUS BANK HOLIDAYS
                       D = 25 DAYS INCLUDING BANK HOLIDAYS   Z = 12.07% OF HOURS WORKED
            """);
        Assert.Equal(new(1999, 5, 10), list["02126"].StartDate);
        Assert.Equal((30.5m, 15.85m), (list["02137"].WeeklyHours!.Value.Hours, list["02137"].HourlyRate!.Value.Pounds));
        Assert.Equal([(28m, BankHolidays.Included), (27m, BankHolidays.Plus), (25m, BankHolidays.Included)],
            list.List.Records.Select(person => (person.HolidayEntitlement!.Value!.Value, person.HolidayEntitlement.BankHolidays)));
    }

    [Fact]
    public void An_age_before_a_birth_date_in_one_cell_is_held_against_it()
    {
        var list = Reading.Of("""
            Staff at 5 October 2026
            Ref,Name,Job,Hours,Rate ph,Start,Age / DoB
            A1,Jo Ash,Electrician,39,19.50,01/02/2015,45 (02/03/1984)
            A2,Al Oak,Electrician,39,19.50,01/02/2015,42 (02/03/1984)
            """);
        Assert.Contains(ListFindings.AgeMismatch, list.Flags("A1"));
        Assert.DoesNotContain(ListFindings.AgeMismatch, list.Flags("A2"));
    }
}
