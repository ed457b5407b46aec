using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>Pay that is for another time than it seems, or far from what anybody gets.</summary>
public sealed class PayThatCannotBeTests
{
    /// <summary>41,250 ÷ 37.5 ÷ 52.143 an hour, not 41,250 ÷ 37.5.</summary>
    [Fact]
    public void The_week_in_an_annual_salary_for_a_full_time_week_is_not_what_the_pay_is_for()
    {
        var list = Reading.Of("""
            Pay No,Job Title,Contr Hrs (4 wks),Rate,Rate Type,Date Started
            01,Registered Manager,150.00,41250.00,A,25/05/2020
            02,Home Care Worker,90.00,13.05,H,25/05/2020
            "Rate Type: H basic rate per hour, A annual salary for a full-time week of 37.5 hours."
            """);
        Assert.Equal((41_250m, Rounding.ToFourPlaces(41_250m / 37.5m / 52.143m)),
            (list["01"].AnnualFtePay!.Value.Pounds, Rounding.ToFourPlaces(list["01"].HourlyRate!.Value.Pounds)));
        Assert.Equal(13.05m, list["02"].HourlyRate!.Value.Pounds);
    }

    /// <summary>8,250,000 a year makes thousands an hour: no figure, and the contractor is asked; the person stays in scope.</summary>
    [Fact]
    public void Pay_that_nobody_is_paid_is_not_used()
    {
        var list = Reading.Of("""
            Full-time week 37.5 hours
            Ref,Job,Hours,Annual salary,Start date
            A1,Manager,37.5,8250000,01/02/2020
            A2,Clerk,37.5,26000,01/02/2020
            """);
        Assert.Equal((null, null), (list["A1"].HourlyRate, list["A1"].AnnualFtePay));
        Assert.Equal(["R_NO_PAY"], list.Flags("A1"));
        Assert.Equal(Scope.Incomplete, list["A1"].Scope);
        Assert.Equal(26_000m, list["A2"].AnnualFtePay!.Value.Pounds);
    }

    [Fact]
    public void Pay_that_names_a_time_it_cannot_be_for_is_asked_about()
    {
        var list = Reading.Of("""
            Ref,Job,Hours,Pay,Start date
            A1,Cleaner,20,£13.50 pa,01/02/2020
            A2,Cleaner,20,£13.50 ph,01/02/2020
            """);
        Assert.Equal(13.50m, list["A1"].HourlyRate!.Value.Pounds);
        Assert.Contains("W_PAY_INCONSISTENT", list.Flags("A1"));
        Assert.Empty(list.Flags("A2"));
    }

    /// <summary>13.05 ÷ 31.05 is far off; £9.10 is the lawful rate of somebody of 17, and 13.90 a long-server's.</summary>
    [Fact]
    public void Pay_far_from_that_of_others_in_the_same_job_is_asked_about()
    {
        var list = Reading.Of("""
            Staff list as at 30/09/2026
            Ref,Job,Hours,Rate ph,Start date,DOB
            A1,Lifeguard,20,13.05,01/02/2020,01/05/1990
            A2,Lifeguard,20,13.05,01/02/2020,01/05/1990
            A3,lifeguard,20,13.90,01/02/2020,01/05/1990
            A4,Lifeguard,20,31.05,01/02/2020,01/05/1990
            A5,Lifeguard,20,9.10,01/02/2026,01/05/2009
            """);
        Assert.Contains("W_PAY_UNLIKE_OTHERS", list.Flags("A4"));
        Assert.All(["A1", "A2", "A3", "A5"], (string other) => Assert.DoesNotContain("W_PAY_UNLIKE_OTHERS", list.Flags(other)));
    }

    /// <summary>2,205.45 × 12 ÷ 39 ÷ 52.143 for whoever works 24 hours too; N3M is three months.</summary>
    [Fact]
    public void What_the_key_says_of_several_codes_holds_for_each()
    {
        var list = Reading.Of("""
            Ref,Job,Contract Hrs,Pay Amount,Freq,Cont Svc Date,Notice Code
            A1,Storekeeper,39,"2,205.45",M,01/02/2020,N3M
            A2,Storekeeper,24,"2,205.45",M,01/02/2020,N12
            A3,Storekeeper,24,508.95,W,01/02/2020,NS
            A4,Storekeeper,24,13.05,H,01/02/2020,NS
            KEY TO CODES
            "Freq: H = hourly rate; W = weekly; M = monthly. W and M amounts are the full-time figure for a 39 hour week."
            Notice Code (notice from employer): NS = statutory; N12 = 12 weeks; N3M = 3 months
            """);
        var monthly = Rounding.ToFourPlaces(2_205.45m * 12 / 39 / 52.143m);
        Assert.Equal([monthly, monthly, 508.95m / 39, 13.05m],
            list.List.Records.Select(person => Rounding.ToFourPlaces(person.HourlyRate!.Value.Pounds)));
        Assert.Equal((3, NoticeUnit.Months), (list["A1"].NoticePeriod!.Value!.Value, list["A1"].NoticePeriod!.Unit));
    }

    [Fact]
    public void A_key_with_nothing_but_blanks_between_its_codes_is_read()
    {
        var list = Reading.Of("""
            Ref,Job,Hours,Rate ph,Start date,PEN
            A1,Carer,20,13.05,01/02/2020,N
            A2,Carer,20,13.05,01/02/2020,PP
            A3,Carer,20,13.05,01/02/2020,O
            PEN: N = Nest  PP = People's Pension  L = LGPS  O = opted out  X = assessed not enrolled
            """);
        Assert.Equal(["NEST", "OTHER:The People's Pension", "OPTED_OUT"], list.List.Records.Select(person => person.PensionScheme));
    }

    [Fact]
    public void When_somebody_came_to_the_bank_and_last_worked_are_two_things()
    {
        var list = Reading.Of("""
            As at 02/11/2026
            Staff number,Full name,Bank role,Hourly rate,Bank since,Last worked,Contract
            A1,Jo Ash,Kennel Hand,13.10,03/06/2024,October 2026,Zero hours
            A2,Al Oak,Kennel Hand,13.10,25/07/2022,June 2025,Zero hours
            """);
        Assert.Equal([new DateOnly(2024, 6, 3), new DateOnly(2022, 7, 25)], list.List.Records.Select(person => person.StartDate!.Value));
        Assert.DoesNotContain("W_INACTIVE_CASUAL", list.Flags("A1"));
        Assert.Contains("W_INACTIVE_CASUAL", list.Flags("A2"));
    }

    [Fact]
    public void Basic_raised_weeks_before_the_list_is_asked_about()
    {
        var list = Reading.Of("""
            As at 16/10/2026
            Ref,Job,Hours,Rate ph,Start date,Notes
            A1,Responder,37.5,13.65,01/02/2020,Basic raised 5% on 28/09/2026 (rest of team had no increase)
            """);
        Assert.Contains("W_PAY_RAISED_RECENTLY", list.Flags("A1"));
    }
}
