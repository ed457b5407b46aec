using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Small lists, each untidy in one way that larger ones have shown.</summary>
public class UntidyFormTests
{
    [Fact]
    public void A_choice_given_as_columns_to_tick_is_one_choice()
    {
        var list = Reading.Of(new XlsxBuilder().Sheet("ELI", [
            [null, null, "Contract (tick)", null, null, null, null, null, "Pension (tick)", null, null],
            ["Payroll No", "Job title", "Perm", "Fixed term", "Casual", "Weekly hrs", "Hourly rate (£)", "Start date", "LGPS", "NEST",
                "None"],
            ["501", "Supervisor", "✓", null, null, 37, 15.1, new DateOnly(2009, 6, 1), "✓", null, null],
            ["504", "Cleaner", null, "X", null, 15, 12.8, new DateOnly(2025, 7, 7), null, "X", null],
            ["505", "Cleaner", null, null, "Y", 0, 12.8, new DateOnly(2022, 1, 17), null, null, "Y"],
            [null, "3 staff", "1", "1", "1", 52],
        ], merged: ["C1:E1", "I1:K1"]).Build());
        Assert.Equal([ContractType.Permanent, ContractType.FixedTerm, ContractType.CasualZeroHours],
            list.List.Records.Select(record => record.ContractType!.Value));
        Assert.Equal(["LGPS", "NEST", "NOT_ENROLLED"], list.List.Records.Select(record => record.PensionScheme!));
    }

    [Fact]
    public void Totals_without_the_word_total_are_no_person()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Sex,Contract,Pension,Hours,Rate,Start
            A1,Ann Bell,Cleaner,F,Permanent,NEST,15,12.80,01/02/2020
            A2,Bob Carr,Cleaner,M,Permanent,NEST,15,12.80,01/02/2021
            ,,,2 staff,2,2,30,,
            """);
        Assert.Equal(2, list.List.Records.Count);
    }

    [Fact]
    public void Headings_may_be_broken_over_three_rows()
    {
        var list = Reading.Of("""
            ,,Employment,,,Working time,,Pay
            Unique,Employee,Job,Start,Date of,Weekly,Weeks,Rate
            ID,name,title,date,birth,hours,per year,(£/hour)
            M-02,Jack Cole,Visitor Assistant,14/05/2018,01/09/1989,21,39,12.95
            M-03,Kay Dyer,Visitor Assistant,29/03/2021,25/01/1995,18,52,12.95
            """);
        var jack = list["M-02"];
        Assert.Equal((21m, 39m, 12.95m), (jack.WeeklyHours?.Hours, jack.WeeksPerYear, jack.HourlyRate?.Pounds));
        Assert.Equal((new DateOnly(2018, 5, 14), new DateOnly(1989, 9, 1)), (jack.StartDate, jack.DateOfBirth));
    }

    [Fact]
    public void A_label_right_above_the_headings_is_no_group_of_them()
    {
        var list = Reading.Of("""
            Information as at:,15/11/2026
            Standard full-time week:,39 hours
            Emp Ref,Designation,Hours per fortnight,Gross monthly basic (£),Original Hire Date,Leave (days)
            H/031,Care Worker,72,2190.00,17-Jun-13,28 incl bank hols
            H/044,Care Worker,60,1825.00,05-Jan-15,28 incl bank hols
            """);
        Assert.Equal(39m, list["H/031"].FullTimeWeek?.Hours);
        Assert.Equal(new(28, HolidayUnit.Days, BankHolidays.Included, false), list["H/031"].HolidayEntitlement);
    }

    [Fact]
    public void Names_of_fields_from_a_system_are_read_as_words_and_its_stamp_dates_the_list()
    {
        var list = Reading.Of("""
            extract_date,employeeId,positionTitle,contractedHoursPerWeek,baseSalaryAnnualFTE,originalHireDate,birthDate,noticeWeeksEmployer
            2026-11-09T06:00:00Z,W10021,HGV Driver,37,31022,2003-06-16T00:00:00,1966-01-20T00:00:00,12
            2026-11-09T06:00:00Z,W10022,Loader,22.2,25992,2019-02-11T00:00:00,1990-10-02T00:00:00,7
            """);
        Assert.Equal(new DateOnly(2026, 11, 9), list.List.AsAt);
        Assert.Equal(("Loader", 22.2m, 25_992m),
            (list["W10022"].JobTitle, list["W10022"].WeeklyHours?.Hours, list["W10022"].AnnualFtePay?.Pounds));
        Assert.Equal(new NoticePeriod(7, NoticeUnit.Weeks), list["W10022"].NoticePeriod);
    }

    [Fact]
    public void Columns_without_a_heading_are_told_by_what_they_hold()
    {
        var list = Reading.Of("""
            ID,,,Std Hrs/Wk,Hourly Rate,Hire Date
            HW-1,"Moss, Adam",Groundworker,37.5,14.10,15/04/2013
            HW-2,"Nash, Brett",Ganger,37.5,16.40,03/02/2009
            HW-3,"Oates, Cain",Groundworker,37.5,14.10,10/09/2017
            """);
        Assert.Equal(("Moss, Adam", "Groundworker"), (list["HW-1"].Name, list["HW-1"].JobTitle));
    }

    [Fact]
    public void Without_headings_short_hours_are_hours_and_not_weeks_of_holiday()
    {
        var list = Reading.Of("""
            K100,BAKER Ann,Crossing Patrol,10,£12.85,07/09/2009,04/03/1956,DL1 2AB
            K101,CARR Brian,Crossing Patrol,7.5,£12.85,05/01/2015,19/08/1949,DL3 6CD
            K105,DENT Carol,Patrol Supervisor,9,£15.20,03/09/2018,30/11/1962,DL3 9EF
            """);
        Assert.Equal((7.5m, 12.85m), (list["K101"].WeeklyHours?.Hours, list["K101"].HourlyRate?.Pounds));
    }

    [Fact]
    public void Yes_and_no_to_a_pension_take_the_scheme_or_the_reason_beside_them()
    {
        var list = Reading.Of("""
            Ref,Role,Hours,Rate,Start,Pension Y/N,Provider
            1A,Driver,40,13.60,03/09/2001,Y,NEST
            2A,Driver,20,13.60,04/09/2012,N,opted out
            3A,Driver,10,13.60,04/09/2012,N,below threshold
            """);
        Assert.Equal(["NEST", "OPTED_OUT", "NOT_ENROLLED"], list.List.Records.Select(record => record.PensionScheme!));
    }

    [Fact]
    public void Codes_with_a_plus_a_point_or_an_x_mean_what_the_key_says()
    {
        var list = Reading.Of("""
            Weeks: TTO = 39 paid weeks; TT+ = 44.6 paid weeks incl. holiday
            Ref,Role,Hours,Rate,Start,Working weeks,Pens
            1A,Cook,30,13.60,03/09/2001,TT+,X
            2A,Cook,20,13.60,04/09/2012,TTO,N
            PENS CODE: N = NEST; X = not eligible. CONTRACT CAT: PE=PERMANENT
            """);
        Assert.Equal((44.6m, "NOT_ENROLLED"), (list["1A"].WeeksPerYear, list["1A"].PensionScheme));
    }

    [Fact]
    public void Pay_for_a_period_takes_it_from_how_often_it_is_paid_where_that_makes_a_rate()
    {
        var list = Reading.Of("""
            Ref,Job,Hours,Freq,Basic per period,Start
            1A,Porter,40,4W,"2,080.00",03/09/2001
            2A,Porter,25,F,645.00,03/09/2011
            3A,Porter,25,M,12.90,03/09/2011
            """);
        Assert.Equal([13m, 12.9m, 12.9m], list.List.Records.Select(record => record.HourlyRate!.Value.Pounds));
    }

    [Fact]
    public void Hours_may_have_their_span_in_the_column_beside()
    {
        var list = Reading.Of("""
            Ref,Job,Hrs,Hrs basis,Rate,Start
            1A,Carer,120,4 weekly,13.05,03/09/2001
            2A,Carer,66,fortnightly,13.05,03/09/2011
            3A,Carer,24,weekly,13.05,03/09/2011
            """);
        Assert.Equal([30m, 33m, 24m], list.List.Records.Select(record => record.WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void Bare_numbers_may_be_codes_where_a_column_has_no_numbers_of_its_own()
    {
        var list = Reading.Of("""
            TUPE schedule at 6 November 2026. Transfer effective from 5 April 2027. EMPL TYPE: 1 = Permanent, 2 = Fixed term, 3 = Casual
            REF,DESCRIPTION,JOB,HRS,HRLY,START,EMPL TYPE,NTC (ER),LVE,LVE UNIT,STAT
            P-01,Civic,Warden,37,13.55,04.06.18,1,8W,28,DAYS,ACT
            P-02,Civic,Warden,37,13.55,04.06.18,2,1,5.6,WKS,LTS
            """);
        Assert.Equal((new DateOnly(2026, 11, 6), new DateOnly(2027, 4, 5)), (list.List.AsAt, list.List.TransferDate));
        Assert.Equal([ContractType.Permanent, ContractType.FixedTerm], list.List.Records.Select(record => record.ContractType!.Value));
        Assert.Equal(new NoticePeriod(1, NoticeUnit.Weeks), list["P-02"].NoticePeriod);
        Assert.Contains(ListFindings.AbsentLongTerm, list.Flags("P-02"));
    }

    [Fact]
    public void Full_time_weeks_of_groups_may_stand_in_a_sentence()
    {
        var list = Reading.Of("""
            Office staff work a 37 hour full-time week; depot staff 39 hours full time.
            Ref,Job,Hours,Rate,Start
            OFFICE
            1A,Clerk,20,13.60,03/09/2001
            DEPOT
            2A,Driver,39,13.60,03/09/2011
            """);
        Assert.Equal((37m, 39m), (list["1A"].FullTimeWeek?.Hours, list["2A"].FullTimeWeek?.Hours));
    }

    [Fact]
    public void One_title_may_hold_the_word_tupe_both_dates_and_say_which_is_which()
    {
        var list = Reading.Of("""
            Shine FM – TUPE data – as at 01.10.2026 – contract start 04.01.2027
            Ref,Job,Contracted weekly hours (full time is 39),Rate,Length of service / start,Notes
            1A,Cleaner,20,13.60,03/09/2001,Works 5 hours of the 20 on this contract
            2A,Cleaner,39,13.60,03/09/2011,
            """);
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2027, 1, 4)), (list.List.AsAt, list.List.TransferDate));
        Assert.Equal((20m, 39m, new DateOnly(2001, 9, 3)),
            (list["1A"].WeeklyHours?.Hours, list["1A"].FullTimeWeek?.Hours, list["1A"].StartDate));
        Assert.Contains(ListFindings.PartlyAssigned, list.Flags("1A"));
    }
}
