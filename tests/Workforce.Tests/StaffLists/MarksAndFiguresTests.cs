using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Marks on cells and what footnotes say of them, and figures written in other ways.</summary>
public class MarksAndFiguresTests
{
    /// <summary>
    /// A four-weekly wage of 1,040.00 for 20 hours is 1,040 ÷ 80 an hour, and a salary paid for 18 of 36 hours is doubled.
    /// </summary>
    [Fact]
    public void A_mark_means_what_the_lines_under_its_own_table_say()
    {
        var list = Reading.Of("""
            Position at 16/11/2026. Transfer on 1/4/2027. Everyone is permanent.
            Caretakers|full-time week 39 hours
            Ref|Name|Post|Weekly hours|£ an hour|Start date|Date of birth
            A1|Jo Ash|Caretaker|19.5*|13.30|22/01/2020|19/11/1970
            A2|Al Oak †|Caretaker|20|13.30|22/01/2020|19/11/1971
            A3|Di Elm ‡|Porter|20|1040.00§|22/01/2020|19/11/1972
            * 44 weeks paid a year
            † supplied by an agency
            ‡ on maternity leave until May 2027
            § amount is per 4 weeks for the hours shown, not per hour
            Reception|full-time week 36 hours
            Name|Job|Staff no|Born|Began|Hours p/w|FTE salary £
            Ben Fir|Receptionist|B1|16/01/1973|03/10/2022|18|12577*
            Eve Yew†|Receptionist|B2|16/01/1974|03/10/2022|18|25154
            Guy Box‡|Receptionist|B3|16/01/1975|03/10/2022|36|25154
            * salary is what is paid for the hours shown
            † a third of the time on this contract, the rest at the harbour
            ‡ has resigned, last day 31 January 2027
            """);
        Assert.Equal((19.5m, 44m), (list["A1"].WeeklyHours!.Value.Hours, list["A1"].WeeksPerYear!.Value));
        Assert.Contains("R_AGENCY", list.Flags("A2"));
        Assert.Equal(["W_ABSENT_LONG_TERM"], list.Flags("A3"));
        Assert.Equal((ContractType.Permanent, 1_040m / 80), (list["A3"].ContractType, list["A3"].HourlyRate!.Value.Pounds));
        Assert.Equal(12_577m * 36 / 18, list["B1"].AnnualFtePay!.Value.Pounds);
        Assert.Equal(["W_PARTLY_ASSIGNED"], list.Flags("B2"));
        Assert.Equal(["R_LEAVER"], list.Flags("B3"));
    }

    /// <summary>1.950 hours a year are 1,950 ÷ 52, 18,125 hours a week 18 and an eighth, and 32.050,00 thirty-two thousand.</summary>
    [Fact]
    public void A_list_with_decimal_commas_has_points_between_its_thousands()
    {
        var list = Reading.Of("""
            Full-time week;37,5;;;;;
            Ref;Name;Job;Contract hours per year;Basic wage £;Wage period;Start date
            A1;Jo Ash;Supervisor;1.950;32.050,00;year (full-time);25.03.2015
            A2;Al Oak;Sorter;1.950,0;485,62;week;18.09.2013
            A3;Di Elm;Sorter;942,5;13,105;hour;18.09.2014
            A4;Ed Fir;Sorter;1170,0;13,10;hour;18.09.2014
            """);
        Assert.Equal([1_950m / 52, 1_950m / 52, 18.13m, 22.5m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal((32_050m, 13.105m), (list["A1"].AnnualFtePay!.Value.Pounds, list["A3"].HourlyRate!.Value.Pounds));
        Assert.Equal("1.950,0", list["A2"].Sources["weeklyHours"].Text);
    }

    [Fact]
    public void One_decimal_comma_makes_no_point_a_thousand()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,Hourly rate,Start date
            A1,Jo Ash,Cook,"18,5",14.105,01/02/2020
            A2,Al Oak,Cook,37.5,14.10,01/02/2021
            A3,Di Elm,Cook,20,13.95,01/02/2021
            """);
        Assert.Equal((18.5m, 14.105m), (list["A1"].WeeklyHours!.Value.Hours, list["A1"].HourlyRate!.Value.Pounds));
    }

    /// <summary>Hours 22, minutes 30.</summary>
    [Fact]
    public void Minutes_in_the_column_beside_the_hours_belong_to_them()
    {
        var list = Reading.Of("""
            A full week is 37 hours 30 minutes.
            Ref,Name,Job,Hours,Minutes,Hourly rate,Overtime £/hr,Start date
            A1,Jo Ash,Cook,37,30,14.10,21.15,01/02/2020
            A2,Al Oak,Cook,22,30,14.10,21.15,01/02/2021
            A3,Di Elm,Cook,30,,14.10,21.15,01/02/2021
            """);
        Assert.Equal([37.5m, 22.5m, 30m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.All(list.List.Records, person => Assert.Equal(37.5m, person.FullTimeWeek!.Value.Hours));
        Assert.All(list.List.Records, person => Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Flags(person.EmployeeRef!)));
    }

    [Fact]
    public void A_list_without_headings_takes_them_from_the_note_that_names_its_columns()
    {
        var list = Reading.Of("""
            003111;Jo Ash;Manager;37;£42,734 pa;13 June 2011;09/03/1971;Permanent;28 days incl BH
            003114;Al Oak;Chapel Attendant;18½;£13.20 ph;05/07/2004;22/11/1968;Permanent;28 days incl BH
            003117;Di Elm;Chapel Attendant;20;£13.20 ph;05/07/2014;22/11/1978;Permanent;28 days incl BH
            ;VACANCY;Chapel Attendant;37;£13.20 ph;;;;
            Each line reads: payroll number, name, post, contract hours a week, basic pay, start of continuous service, date of birth, contract, holiday.
            """);
        Assert.Equal(["003111", "003114", "003117", null], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal(new DateOnly(2004, 7, 5), list["003114"].StartDate);
        Assert.Contains("R_VACANCY", list.Findings.Select(finding => finding.Code));
        Assert.Contains("L_NO_HEADINGS", list.ListCodes);
    }

    [Fact]
    public void An_answer_merged_over_several_people_is_each_ones()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Team",
                [
                    ["Question", "Employee 1", "Employee 2", "Employee 3"],
                    ["Employee reference", "A1", "A2", "A3"],
                    ["Name", "Jo Ash", "Al Oak", "Di Elm"],
                    ["Post title", "Outreach Worker", null, "Coach"],
                    ["Contracted hours per week", 37, 20, 16],
                    ["Original hire date", "04/06/2012", "16/05/2016", "20/05/2008"],
                    ["Reckonable service from (if earlier)", null, "05/09/2005", null],
                    ["Basic pay an hour", 14.3, 14.3, 13.1],
                ],
                merged: ["B4:C4"])
            .Build());
        Assert.Equal(["Outreach Worker", "Outreach Worker", "Coach"], list.List.Records.Select(person => person.JobTitle));
        Assert.Equal([new DateOnly(2012, 6, 4), new DateOnly(2005, 9, 5), new DateOnly(2008, 5, 20)],
            list.List.Records.Select(person => person.StartDate!.Value));
    }

    /// <summary>10 and 13.10 are what the payroll column and the overtime column must not be taken for.</summary>
    [Fact]
    public void A_payroll_that_many_share_is_no_reference_and_an_allowance_is_no_pay()
    {
        var list = Reading.Of("""
            Pay no.,Name,Post,Payroll,Hours,Hourly rate,On-call £ a year,Start date
            A1,Jo Ash,Cook,MTH,37,14.10,2600,01/02/2020
            A2,Al Oak,Cook,4W,37,14.10,2600,01/02/2020
            A3,Di Elm,Cook,4W,37,14.10,,01/02/2020
            A4,Ed Fir,Cook,4W,37,14.10,3200,01/02/2020
            A5,Flo Yew,Cook,MTH,37,14.10,,01/02/2020
            A6,Guy Box,Cook,MTH,37,14.10,3200,01/02/2020
            """);
        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "A6"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.All(list.List.Records, person => Assert.Equal(14.10m, person.HourlyRate!.Value.Pounds));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("Basic pay for one week (£)", 641.55, 39)]
    [InlineData("Basic pay per week (£)", 641.55, 39)]
    [InlineData("Monthly basic pay (£)", 2780.05, 39 * 52.143 / 12)]
    public void Pay_of_a_span_of_time_is_pay_whatever_stands_round_it(string heading, double pay, double hours)
    {
        var list = Reading.Of($"""
            Full time = 156 (39 a week).
            Ref,Name,Job,Hours a week,{heading},Start date,Notice from us
            A1,Jo Ash,Driver,39,{pay},01/02/2020,week per year of service
            A2,Al Oak,Driver,39,{pay},01/02/2020,12 weeks
            """);
        Assert.Equal((decimal)(pay / hours), list["A1"].HourlyRate!.Value.Pounds, 2);
        Assert.Equal((39m, new NoticePeriod(null, null)), (list["A1"].FullTimeWeek!.Value.Hours, list["A1"].NoticePeriod));
    }

    /// <summary>W is a week although 4W is explained after it, and a sentence after the key begins with W.</summary>
    [Fact]
    public void A_code_means_what_its_key_says_first()
    {
        var list = Reading.Of("""
            Paid: H = per hour, W = per week, 4W = per four weeks. W and 4W are level basic pay.
            Kind: P permanent; FTC fixed term; Cas casual.
            Ref,Name,Job,Hours,Paid,Amount £,Start date,Kind
            A1,Jo Ash,Ganger,39,W,666.90,01/02/2020,P
            A2,Al Oak,Ganger,39,4W,2667.60,01/02/2020,FTC to 31/03/2028
            A3,Di Elm,Ganger,as called,H,17.10,01/02/2020,Cas
            """);
        Assert.All(list.List.Records, person => Assert.Equal(17.10m, person.HourlyRate!.Value.Pounds));
        Assert.Equal([ContractType.Permanent, ContractType.FixedTerm, ContractType.CasualZeroHours],
            list.List.Records.Select(person => person.ContractType!.Value));
    }

    /// <summary>40 minutes each afternoon are 40 × 5 ÷ 60 hours a week.</summary>
    [Fact]
    public void Somebody_who_works_afternoons_alone_has_their_hours()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Minutes a day: morning,Minutes a day: afternoon,Hourly rate,Start date
            A1,Jo Ash,Crossing Patrol,45,45,12.85,01/02/2020
            A2,Al Oak,Crossing Patrol,,40,12.85,01/02/2020
            A3,Di Elm,Crossing Patrol,40,40,12.85,01/02/2020
            """);
        Assert.Equal([7.5m, 3.33m, 6.67m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
    }
}
