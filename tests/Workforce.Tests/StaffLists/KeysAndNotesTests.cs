using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>What notes, keys and headings say of columns and marks, as lists of their own kinds have them.</summary>
public class KeysAndNotesTests
{
    /// <summary>8 sessions × 3¼ hours = 26; 43.42 ÷ 3.25 = £13.36 an hour.</summary>
    [Fact]
    public void A_column_of_note_numbers_says_what_the_notes_under_the_list_say()
    {
        var list = Reading.Of("""
            Position at 30 September 2026. Contract moves on 1 April 2027.
            Ref,Name,Job,Hours,Pay,Start,Contract,See note
            N1,Jo Ash,Nursery Practitioner,8 sessions,£43.42 per session,01/02/2020,Permanent,1
            N2,Al Oak,Manager,37,£20.00 ph,01/02/2020,Permanent,
            N3,Di Elm,Youth Worker,18.5,£15.00 ph,24/02/2025,Fixed term,4
            N4,Bo Yew,Nursery Assistant,20,£13.00 ph,01/02/2020,Permanent,"8, 1"
            N5,Cy Fir,Nursery Assistant,20,£13.00 ph,01/02/2020,Permanent,5
            NOTES
            1. Term time only. Paid for 43 weeks a year. Everybody without note 1 is paid 52 weeks.
            4. Fixed term, ends 19 February 2027.
            5. Has two jobs with us and appears twice in this list.
            8. Has resigned, last working day 18 December 2026.
            12. A session is 3 hours 15 minutes and sessions are per week. Full time is 37 hours.
            """);
        Assert.Equal((43m, 52m), (list["N1"].WeeksPerYear!.Value, list["N2"].WeeksPerYear!.Value));
        Assert.Equal((8 * 3.25m, Rounding.ToFourPlaces(43.42m / 3.25m)),
            (list["N1"].WeeklyHours!.Value.Hours, Rounding.ToFourPlaces(list["N1"].HourlyRate!.Value.Pounds)));
        Assert.Contains(ListFindings.FixedTermEnds, list.Flags("N3"));
        Assert.Contains(ListFindings.Leaver, list.Flags("N4"));
        Assert.DoesNotContain(ListFindings.Duplicate, list.Flags("N5"));
    }

    /// <summary>Full time is 37 hours, 40 for tree work: 16.00 × 40 × 52.143 for a climber.</summary>
    [Fact]
    public void One_groups_full_time_week_follows_everybodys_and_a_heading_may_stand_between_stars()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,£ per hour,Start
            *** PARKS ***
            N1,Jo Ash,Gardener,37,14.00,01/02/2020
            Parks: 1 on the list
            *** TREE WORK ***
            N2,Al Oak,Climber,40,16.00,01/02/2021
            Full time is 37 hours a week, 40 for tree work.
            """);
        Assert.Equal((37m, 40m), (list["N1"].FullTimeWeek!.Value.Hours, list["N2"].FullTimeWeek!.Value.Hours));
        Assert.Equal(Rounding.ToPence(16m * 40 * AnnualPay.WeeksInYear), list["N2"].AnnualFtePay!.Value.Pounds);
        Assert.Equal(2, list.List.Records.Count);
    }

    [Fact]
    public void Cleaners_are_of_the_group_of_cleaning()
    {
        var list = Reading.Of("""
            "Full time: cleaning 37.5 hours, pest control 40 hours. hr = basic hourly rate."
            Ref,Name,Job,Hours,£ per hour,Start
            N1,Jo Ash,Team Cleaner,40,13.00,01/02/2020
            N2,Al Oak,Pest Control Technician,24,16.00,01/02/2021
            """);
        Assert.Equal((37.5m, 40m), (list["N1"].FullTimeWeek!.Value.Hours, list["N2"].FullTimeWeek!.Value.Hours));
    }

    /// <summary>Grade G3 is not point 3: the pay is that of point 6, 26,240.</summary>
    [Fact]
    public void A_grade_is_not_the_point_of_its_number()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Staff",
                [["Ref", "Name", "Job", "Grade", "Pay point", "Hours", "Full-time salary £", "Start"],
                ["N1", "Jo Ash", "Library Assistant", "G3", 6, 37, null, "01/02/2020"],
                ["N2", "Al Oak", "Library Assistant", "G3", null, 37, null, "01/02/2021"],
                ["N3", "Di Elm", "Librarian", "G7", 20, 37, 34_700, "01/02/2021"],
                ["N4", "Bo Yew", "Librarian", "G7", 20, 37, 34_700, "01/02/2021"],
                ["N5", "Cy Fir", "Librarian", "G7", 20, 37, 34_700, "01/02/2021"]])
            .Sheet("Pay points", [["Pay point", "Full-time salary £"], [3, 25_100], [6, 26_240], [20, 34_700]])
            .Build());
        Assert.Equal(26_240m, list["N1"].AnnualFtePay!.Value.Pounds);
        Assert.Null(list["N2"].AnnualFtePay);
    }

    [Fact]
    public void A_repeat_in_another_section_is_found_whatever_its_full_time_week_or_its_zeros()
    {
        var list = Reading.Of("""
            The whole-time week is 37 hours; trees 40 hours.
            Ref,Name,Job,FTE,Weekly pay £,Start
            PARKS
            N1,Jo Ash,Gardener,0.5,240.00,01/02/2020
            N2,Al Oak,Gardener,1,512.00,01/02/2021
            TREES
            N3,Di Elm,Climber,1,636.00,01/02/2021
            N2,Al Oak,Gardener,1.00,512,01/02/2021
            """);
        Assert.Equal([ListFindings.Duplicate], list.Findings.Where(finding => finding.Where.Row == 8).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("Contract,Terms", "1,Permanent", "1,Fixed term", "2,Permanent")]
    [InlineData("CATEGORY,ASG_STATUS", "PP,Active", "FX,Maternity", "PF,Active")]
    public void The_kind_of_contract_is_neither_its_number_nor_the_persons_status(string headings, string first, string second, string third)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,£ per hour,Start,{headings}
            N1,Jo Ash,Clerk,30,14.00,01/02/2020,{first}
            N2,Al Oak,Clerk,30,14.00,01/02/2021,{second}
            N3,Di Elm,Clerk,30,14.00,01/02/2021,{third}
            "CATEGORY: PF permanent full time, PP permanent part time, FX fixed term, CA casual."
            """);
        Assert.Equal([ContractType.Permanent, ContractType.FixedTerm, ContractType.Permanent],
            list.List.Records.Select(person => person.ContractType));
    }

    /// <summary>A weekend rate is no basic pay and no hours; the title says that nobody has hours of their own.</summary>
    [Fact]
    public void People_on_a_bank_sheet_have_the_rate_and_no_hours()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Contracted",
                [["Ref", "Carer", "Job", "Hours", "Weekday rate", "W/end rate", "Start"],
                ["N1", "Jo Ash", "Carer", 30, 13.45, 14.25, "01/02/2020"],
                ["N2", "Al Oak", "Carer", 20, 13.45, 14.25, "01/02/2021"]])
            .Sheet("Bank",
                [["Bank carers - zero hours, called when needed"],
                ["No.", "Bank carer", "Job", "Rate £/hr", "W/end £/hr", "On the bank since"],
                ["B1", "Di Elm", "Carer", 13.45, 14.25, "01/02/2021"],
                ["B2", "Bo Yew", "Carer", 13.45, 14.25, "01/02/2022"]])
            .Build());
        Assert.Empty(list.Flags("N1"));
        Assert.Equal((0m, 13.45m, ContractType.CasualZeroHours, "Di Elm"),
            (list["B1"].WeeklyHours!.Value.Hours, list["B1"].HourlyRate!.Value.Pounds, list["B1"].ContractType, list["B1"].Name));
    }

    /// <summary>£ in a heading is money, whatever the bracket says; (f/t) is the full-time figure.</summary>
    [Theory]
    [InlineData("Actual salary £ (for the hours worked)", 12_000)]
    [InlineData("Annual salary £ (f/t)", 24_000)]
    public void A_salarys_heading_says_whose_it_is_in_brackets(string heading, int salary)
    {
        var list = Reading.Of($"""
            Full time is 37 hours
            Ref,Name,Job,Contract hours,{heading},Start
            N1,Jo Ash,Clerk,18.5,{salary},01/02/2020
            N2,Al Oak,Clerk,18.5,{salary},01/02/2021
            """);
        Assert.Equal(24_000m, Rounding.ToPence(list["N1"].AnnualFtePay!.Value.Pounds));
    }

    /// <summary>652.50 in four weeks of 12½ hours is 652.50 ÷ 4 ÷ 12.5 = £13.05, also where the code is a ditto.</summary>
    [Fact]
    public void Codes_of_pay_under_a_heading_that_says_little_are_read_through_their_dittos()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,Pay £,Cd,Start
            N1,Jo Ash,Cleaner,12.5,652.50,B,01/02/2020
            N2,Al Oak,Cleaner,12.5,652.50,do.,01/02/2021
            N3,Di Elm,Cleaner,12.5,652.50,do.,01/02/2021
            N4,Bo Yew,Cleaner,10,13.05,D,01/02/2021
            N5,Cy Fir,Cleaner,10,13.05,do.,01/02/2021
            "Cd: A = pay for a week, B = pay for four weeks, C = pay for a calendar month, D = rate an hour. All basic pay."
            """);
        Assert.All(list.List.Records, person => Assert.Equal(652.50m / 4 / 12.5m, person.HourlyRate!.Value.Pounds));
    }

    /// <summary>A scale may have no headings: K2 is £13.20 an hour.</summary>
    [Fact]
    public void Rates_by_grade_may_stand_under_a_line_that_names_them()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Gd,£ per hr,Hours,Start
            N1,Jo Ash,Cook,K5,£16.95,30,01/02/2020
            N2,Al Oak,Assistant,K2,,20,01/02/2021

            Rates from 1 April 2026
            K2,Assistant,,,£13.20 an hour
            K5,Cook,,,£16.95 an hour
            """);
        Assert.Equal(13.20m, list["N2"].HourlyRate!.Value.Pounds);
        Assert.Contains(ListFindings.PayFromScale, list.Flags("N2"));
    }

    [Theory]
    [InlineData("NVQ 3 rate", 13.75)]
    [InlineData("", 13.75)]
    [InlineData("14.10", 14.10)]
    public void The_rate_of_a_qualification_is_no_figure_of_pay(string given, double rate)
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Staff",
                [["Ref", "Name", "Job", "Qualification", "Hours", "Basic hourly rate £", "Start"],
                ["N1", "Jo Ash", "Carer", "NVQ 3", 30, given, "01/02/2020"],
                ["N2", "Al Oak", "Carer", "NVQ 2", 30, 13.15, "01/02/2021"],
                ["N3", "Di Elm", "Carer", "NVQ 2", 30, 13.15, "01/02/2021"]])
            .Sheet("NVQ rates", [["Qualification", "Basic £ an hour"], ["NVQ 2", 13.15], ["NVQ 3", 13.75]])
            .Build());
        Assert.Equal((decimal)rate, list["N1"].HourlyRate!.Value.Pounds);
    }

    [Theory]
    [InlineData("Has ulcerative colitis, breaks allowed", true)]
    [InlineData("Under the hospital for her nerves", true)]
    [InlineData("First aider", false)]
    public void Health_in_a_remark_is_told_by_more_words(string remark, bool told)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,£ per hour,Start,Remarks
            N1,Jo Ash,Cook,30,14.00,01/02/2020,"{remark}"
            N2,Al Oak,Cook,30,14.00,01/02/2021,
            """);
        Assert.Equal(told, list.Flags("N1").Contains(ListFindings.SensitiveDetail));
    }

    [Theory]
    [InlineData("Epileptic - not to be left alone", ListFindings.SensitiveDetail)]
    [InlineData("Shopping centre control room, not council CCTV", ListFindings.NotInScope)]
    [InlineData("3 days a week on Thornby DC sweeping, 2 days here", ListFindings.PartlyAssigned)]
    [InlineData("Two days in five on this contract", ListFindings.PartlyAssigned)]
    public void Words_on_a_row_mean_what_they_say(string remark, string code)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,£ per hour,Start,Remarks
            N1,Jo Ash,Operator,30,14.00,01/02/2020,"{remark}"
            """);
        Assert.Equal([code], list.Flags("N1"));
    }

    [Theory]
    [InlineData("EX16 QT", null)]
    [InlineData("EX161QT", "EX16 1QT")]
    [InlineData("EX1 6QT", "EX1 6QT")]
    public void A_postcode_that_has_lost_a_figure_is_not_guessed(string given, string? postcode) =>
        Assert.Equal(postcode, PostcodeText.Read(given));

    [Theory]
    [InlineData("five weeks and the eight bank holidays", 5)]
    [InlineData("thirty-three days, bank holidays included", 33)]
    public void Leave_in_words_is_read(string text, int value) =>
        Assert.Equal(value, HolidayText.Read(text, null, BankHolidays.NotStated).Entitlement!.Value);

    /// <summary>1,560 hours over a year ÷ 52 = 30; 16,740 for 22.2 hours is the full-time 27,900; S is statutory.</summary>
    [Fact]
    public void Lines_marked_as_keys_explain_several_columns_each()
    {
        var list = Reading.Of("""
            #RPT|STAFF|AS AT: 2026-10-19|TUPE DATE: 2027-04-01
            EMP_NO|SURNAME|JOB_DESC|EMP_CAT|CSD_TS|START_TS|ASSIGN_END_TS|END_RSN|CONT_HRS|HRS_FREQ|SAL_WT|SAL_ACT|LVE_ENT|LVE_BH|NTC_ER|NTC_UOM|PEN_CD|BIRTH_TS
            N1|Ash|Officer|P2|2012-08-03T00:00:00|2012-08-03T00:00:00|9999-12-31T00:00:00||44.40|FN|27900.00|16740.00|24|P||S|NS|1969-02-14T00:00:00
            N2|Oak|Officer|P2|0001-01-01T00:00:00|2018-10-29T00:00:00|9999-12-31T00:00:00||1560|YR|27900.00|22621.62|28|I|3|M|OO|0001-01-01T00:00:00
            N3|Elm|Officer|P1|2019-07-01T00:00:00|2019-07-01T00:00:00|2026-12-31T00:00:00|RESIG|37.00|WK|27900.00|27900.00|28|I|8|W|NS|1964-12-27T00:00:00
            #KEY|HRS_FREQ FN = contracted hours over a fortnight, YR = over a year of 52 weeks, WK = a week. Full-time week 37.00 hours.
            #KEY|SAL_WT = whole-time all-year basic salary. SAL_ACT = paid to the person for own hours and weeks.
            #KEY|EMP_CAT P1 permanent full time, P2 permanent part time, FX fixed term
            #KEY|LVE_BH P = bank holidays on top, I = inside. NTC_UOM W weeks, M months, S statutory. PEN_CD NS NEST, OO opted out
            """);
        Assert.Equal((44.40m / 2, 1560m / 52), (list["N1"].WeeklyHours!.Value.Hours, list["N2"].WeeklyHours!.Value.Hours));
        Assert.Equal(27_900m, list["N1"].AnnualFtePay!.Value.Pounds);
        Assert.Equal((true, "NEST", BankHolidays.Plus),
            (list["N1"].NoticePeriod!.IsStatutory, list["N1"].PensionScheme, list["N1"].HolidayEntitlement!.BankHolidays));
        Assert.Equal(new DateOnly(2018, 10, 29), list["N2"].StartDate);
        Assert.Null(list["N2"].DateOfBirth);
        Assert.DoesNotContain(ListFindings.PayInconsistent, list.Flags("N1"));
        Assert.Equal([ListFindings.Leaver], list.Flags("N3"));
    }

    [Fact]
    public void Age_or_date_of_birth_may_stand_in_one_column_and_standard_leave_in_the_key()
    {
        var list = Reading.Of("""
            Ref,Name,Job,Hours,£ per hour,Start,Age or d.o.b.,Hols,Home
            N1,Jo Ash,Cleaner,30,13.00,01/02/2020,38,20 + BH,LN1 6XH
            N2,Al Oak,Cleaner,30,13.00,01/02/2021,8 Dec 1971,std,LN5 7YE
            Hols std = 28 days with bank holidays inside; 20 + BH = twenty days and the eight bank holidays.
            """);
        Assert.Equal((38, new DateOnly(1971, 12, 8)), (list["N1"].Age, list["N2"].DateOfBirth!.Value));
        Assert.Equal((28m, BankHolidays.Included), (list["N2"].HolidayEntitlement!.Value, list["N2"].HolidayEntitlement!.BankHolidays));
    }

    [Theory]
    [InlineData("Staff on 16 October 2026 - new caterer starts 12 April 2027")]
    [InlineData("Staff on 16 October 2026. New firm takes over 12 April 2027.")]
    public void The_day_a_new_firm_starts_is_the_transfer(string title)
    {
        var list = Reading.Of($"""
            {title}
            Ref,Name,Job,Hours,£ per hour,Start
            N1,Jo Ash,Cook,30,14.00,01/02/2020
            """);
        Assert.Equal(new DateOnly(2027, 4, 12), list.List.TransferDate);
    }

    [Theory]
    [InlineData("+8", BankHolidays.Plus)]
    [InlineData("+", BankHolidays.Plus)]
    [InlineData("inc", BankHolidays.Included)]
    public void A_sign_beside_the_leave_says_whether_bank_holidays_are_on_top(string given, BankHolidays banks)
    {
        var list = Reading.Of($"""
            Ref,Name,Job,Hours,£ per hour,Start,A/L days,B/Hols
            N1,Jo Ash,Cook,30,14.00,01/02/2020,28,{given}
            N2,Al Oak,Cook,30,14.00,01/02/2021,28,inc
            """);
        Assert.Equal(banks, list["N1"].HolidayEntitlement!.BankHolidays);
    }
}
