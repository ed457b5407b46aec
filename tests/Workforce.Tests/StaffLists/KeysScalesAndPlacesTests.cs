using System.Text;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests.StaffLists;

/// <summary>Keys with a code to a cell, scales with points, addresses with postcodes, and words of a small firm's office.</summary>
public sealed class KeysScalesAndPlacesTests
{
    /// <summary>Department 310 works 39 hours, 300 works 36.25: 17.10 × 39 × 52.143 and 13.60 × 36.25 × 52.143 a year.</summary>
    [Fact]
    public void A_key_with_each_code_in_its_cell_and_weeks_by_department_number_are_read()
    {
        var list = Reading.Of("""
            R|EMPNO|NAME|OCC|ST|CT|ENTDT|SVCDT|STDHRS|BASIC|PB|HOL
            C|300|OFFICE AND STORES
            D|003041|QUICK, J|ST|A|10|20120521|00000000|36.25|13.6000|HR|C
            C|320|MULTI-TRADE
            D|003269|GOODACRE, Y|MT|A|10|20150624|20090302|39.00|17.1000|HR|A
            D|003276|QUICK, K|MT|S|20|20120206|00000000|39.00|666.90|WK|A

            K|KEY TO CODES
            K|DATES YYYYMMDD. ENTDT = JOINED CASTLEGATE. SVCDT = CONTINUOUS SERVICE WHERE EARLIER, 00000000 = SAME AS ENTDT
            K|OCC|ST=Stores Assistant|MT=Multi-Trade Operative
            K|ST|A=active|S=long-term absence|V=vacant post
            K|CT|10=permanent|20=fixed term, end date in TXT
            K|PB|HR=rate per hour|WK=per week for STDHRS
            K|FULL-TIME WEEK|Depts 310-340 trades 39.00|Dept 300 office and stores 36.25
            K|HOL|A=25 days plus 8 bank holidays|C=5.6 weeks
            """);
        Assert.Equal(3, list.List.Records.Count);
        Assert.Equal(["Stores Assistant", "Multi-Trade Operative", "Multi-Trade Operative"],
            list.List.Records.Select(person => person.JobTitle));
        Assert.Equal([new(2012, 5, 21), new(2009, 3, 2), new(2012, 2, 6)], list.List.Records.Select(person => person.StartDate!.Value));
        Assert.Equal([Rounding.ToPence(13.60m * 36.25m * 52.143m), Rounding.ToPence(17.10m * 39 * 52.143m),
            Rounding.ToPence(666.90m / 39 * 39 * 52.143m)], list.List.Records.Select(person => person.AnnualFtePay!.Value.Pounds));
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("003276"));
    }

    /// <summary>Grade G5 has points 14 and 16: the point says which. Where the point is still open, so is the pay.</summary>
    [Fact]
    public void A_grade_of_several_points_is_paid_by_the_point()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Museum", [["Full-time week 37 hours"], ["No.", "Name", "Job", "Hours", "Grade", "Point", "Started"],
                ["A1", "Jo Ash", "Supervisor", 37, "G5", 16, "01/02/2020"],
                ["A2", "Al Oak", "Supervisor", 37, "G5", 14, "01/02/2020"],
                ["A3", "Di Elm", "Manager", 37, "G7", null, "01/02/2020"],
                ["A4", "Flo Fir", "Supervisor", 37, "G5", "tbc", "01/02/2020"]])
            .Sheet("Pay scale", [["Pay scale from 1 April 2026"],
                ["Grade", "Spine point", "£ a year", null, "Grade", "Spine point", "£ a year"],
                ["G5", 14, 29_720, null, "G7", 25, 36_900], ["G5", 16, 30_780]])
            .Build());
        Assert.Equal([30_780m, 29_720m, 36_900m, null], list.List.Records.Select(person => person.AnnualFtePay?.Pounds));
        Assert.Contains("R_NO_PAY", list.Flags("A4"));
    }

    [Fact]
    public void The_postcode_at_the_end_of_an_address_is_read_and_the_address_goes_no_further()
    {
        var list = Reading.Of("""
            Ref,Name,Home address,Job,Hours,Rate ph,Start date
            A1,Jo Ash,"11 The Glebe, Uckfield TN22 4ZU",Fitter,39,14.25,01/02/2020
            A2,Al Oak,"5 Mill Lane, Lewes bn81pz",Fitter,39,14.25,01/02/2020
            A3,Di Elm,"7 The Glebe, Lewes",Fitter,39,14.25,01/02/2020
            """);
        Assert.Equal(["TN22 4ZU", "BN8 1PZ", null], list.List.Records.Select(person => person.Postcode));
        Assert.Contains("W_POSTCODE_MISSING", list.Flags("A3"));
        Assert.Contains("L_SURPLUS_PERSONAL_DATA", list.Findings.Select(finding => finding.Code));
        using var json = new MemoryStream();
        ReadingJson.Write(list.List, list.Findings, json);
        Assert.DoesNotContain("Glebe", Encoding.UTF8.GetString(json.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_firms_own_words_are_understood()
    {
        var list = Reading.Of("""
            Done by Pat in the office 14/9/26. Going over on 29/3/27.
            Clock no,Staff member,Job,Been here since,Perm?,Hours,Wages,Pension?,DOB,Comments
            61,Janet Ash,Driver,2 Mar 2026,No - temp till 26/2/27,39,£14.25 an hour,doesn't earn enough,don't have it,
            73,Gill Oak,Driver,05/07/2025,Perm,39,£13.00 an hour,NEST,27/11/1989,Finishing with us on 9th October 2026.
            74,Lyn Elm,Driver,05/07/2025,Perm,32,£13.00 an hour,NEST,,"Only Thursdays on your work, other three days at hire shop."
            75,Flo Fir,Driver,05/07/2025,Temp,32,£13.00 an hour,NEST,27/11/1989,"Temporary, contract finishes 31 January 2027."
            76,Al Yew,Driver,05/07/2025,Perm,24,"£1,352.00 a month for these hours",NEST,,Town service only - nothing on this contract
            """);
        Assert.Equal(new DateOnly(2027, 3, 29), list.List.TransferDate);
        Assert.Equal("NOT_ENROLLED", list["61"].PensionScheme);
        Assert.Contains("W_DOB_MISSING", list.Flags("61"));
        Assert.Contains("W_FIXED_TERM_ENDS_BEFORE_TRANSFER", list.Flags("61"));
        Assert.Contains("R_LEAVER", list.Flags("73"));
        Assert.Contains("W_PARTLY_ASSIGNED", list.Flags("74"));
        Assert.DoesNotContain("R_LEAVER", list.Flags("75"));
        Assert.Contains("R_NOT_IN_SCOPE", list.Flags("76"));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Flags("76"));
    }

    /// <summary>26,510 for 18.5 of 37 hours is not what 26,510 full time makes: 26,510 × 18.5 ÷ 37 = 13,255.</summary>
    [Fact]
    public void Salary_for_hours_worked_is_no_column_of_hours_and_has_to_agree()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cover", [["Date of transfer"], ["29 March 2027"], ["The full-time week is 37 hours."],
                ["Holiday is 25 days plus the 8 bank holidays. Casuals: 12.07% of hours worked, paid with wages."]])
            .Sheet("Library", [
                ["ID", "Post", "Hrs", "Full-time salary", "Salary for hours worked", "% on library", "Service from", "Contract"],
                ["A1", "Assistant", 18.5, 26_510, 13_255, 1, "01/02/2020", "permanent"],
                ["A2", "Assistant", 18.5, 26_510, 26_510, 0.35, "01/02/2020", "permanent"],
                ["A3", "Assistant", "as needed", 26_510, null, 1, "01/02/2020", "casual"]])
            .Build());
        Assert.Equal(new DateOnly(2027, 3, 29), list.List.TransferDate);
        Assert.Equal((18.5m, 26_510m), (list["A1"].WeeklyHours!.Value.Hours, list["A1"].AnnualFtePay!.Value.Pounds));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Flags("A1"));
        Assert.Contains("W_PAY_INCONSISTENT", list.Flags("A2"));
        Assert.Contains("W_PARTLY_ASSIGNED", list.Flags("A2"));
        Assert.Equal(12.07m, list["A3"].HolidayEntitlement!.Value!.Value);
    }

    /// <summary>The rate for evening hires is on top of the contract, not another rate for it.</summary>
    [Fact]
    public void A_rate_for_private_hires_does_not_contradict_the_basic_rate()
    {
        var list = Reading.Of("""
            Staff no,Duty,Hours,Basic £,per,Private hire rate,Commenced
            A1,Driver,20,14.35,hr,17.94,01/02/2020
            A2,Driver,20,14.35,hr,17.94,01/02/2020
            """);
        Assert.All(list.List.Records, person => Assert.Equal(14.35m, person.HourlyRate!.Value.Pounds));
        Assert.DoesNotContain("W_PAY_INCONSISTENT", list.Findings.Select(finding => finding.Code));
    }

    /// <summary>252 ÷ 6 and 222 ÷ 6 hours a week; 4 on 4 off of 12 hours is 12 × 3.5. The manager is of the others' 37 hours.</summary>
    [Fact]
    public void Hours_of_a_rota_in_weeks_or_by_the_pattern_and_the_week_of_the_rest()
    {
        var list = Reading.Of("""
            "Full time week: Control room shift staff 42 hours (4 on 4 off). All other staff, including the Control Room Manager, 37 hours."
            Ref,Job title,Site,Shift pattern,Contracted hours,Rate ph,Start date
            A1,Control Room Manager,Control room,Mon-Fri days,37,22.40,01/02/2020
            A2,CCTV Operator,Control room,"4 on 4 off, 12h",252 per 6 wk rota,14.35,01/02/2020
            A3,CCTV Operator,Control room,"4 on 4 off, 12h",as pattern,14.35,01/02/2020
            A4,Enforcement Officer,Bridge St,6 week rota,222 / 6 wks,14.35,01/02/2020
            """);
        Assert.Equal([37m, 252m / 6, 12 * 3.5m, 222m / 6], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal([37m, 42m, 42m, 37m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
    }

    [Fact]
    public void Terms_of_the_cover_hold_where_a_sheet_does_not_say_otherwise()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cover", [["These apply to everybody unless the estate sheet says otherwise."],
                ["Holiday", "24 days and the 8 bank holidays"],
                ["Notice from us", "Statutory"],
                ["Pension", "Hearthside Group Plan, 4% employer"]])
            .Sheet("Towers", [["Emp no", "Post", "Started", "Hours", "Rate ph", "Comments"],
                ["A1", "Caretaker", "01/02/2020", 39, 14.05, null],
                ["A2", "Caretaker", "01/02/2020", 39, 14.05, "Opted out of the pension"]])
            .Sheet("Estate", [["Emp no", "Post", "Started", "Hours", "Rate ph", "Leave (if not as cover)", "Notice we give", "Pension"],
                ["A3", "Caretaker", "01/02/2020", 39, 14.05, null, null, null],
                ["A4", "Caretaker", "01/02/2020", 39, 14.05, "as cover", "4 weeks", "NEST"],
                ["A5", "Caretaker", "01/02/2020", 39, 14.05, "28 days inc bank holidays", "4 weeks", "n/k"]])
            .Build());
        Assert.Equal(["OTHER:Hearthside Group Plan", "OPTED_OUT", "OTHER:Hearthside Group Plan", "NEST", null],
            list.List.Records.Select(person => person.PensionScheme));
        Assert.Equal([24m, 24m, 24m, 24m, 28m], list.List.Records.Select(person => person.HolidayEntitlement!.Value!.Value));
        Assert.Equal([true, true, true, false, false], list.List.Records.Select(person => person.NoticePeriod!.IsStatutory));
        Assert.Contains("W_PENSION_MISSING", list.Flags("A5"));
    }

    /// <summary>A line about pensions is no scheme that everybody is in; one that everybody knows is.</summary>
    [Theory]
    [InlineData("Pension Details To Follow", null)]
    [InlineData("Pension N = Nest", null)]
    [InlineData("Pension: NEST", "NEST")]
    public void Only_a_scheme_is_everybodys(string line, string? scheme)
    {
        var list = Reading.Of($"{line}\nRef,Post,Started,Hours,Rate ph\nA1,Caretaker,01/02/2020,39,14.05\nA2,Porter,01/02/2020,39,14.05");
        Assert.All(list.List.Records, person => Assert.Equal(scheme, person.PensionScheme));
    }

    /// <summary>Born in June 1979 is 47 in November 2026 and in no band of 25 to 34.</summary>
    [Fact]
    public void A_title_is_words_leaving_is_no_end_of_contract_and_a_band_has_to_hold_the_age()
    {
        var list = Reading.Of("""
            Position at 2 November 2026. We are told the change-over is to be on 1 April 2027.
            PERSON_REF,OCC,POST_TITLE,BIRTH_DATE,AGE BAND,STD_HOURS,FTE,FT_SALARY,CONT_SERVICE_DATE,EMP_STATUS,STATUS_END,LEAVING_DATE,NOTES
            A1,1,Quality Checker,20/12/1991,35-44,37,1,30100,03/03/2025,Fixed term,31/01/2027,,
            A2,1,Benefits Assessor,20/06/1979,25-34,37,1,30100,03/03/2025,Permanent,,,Moved onto this contract 7/9/26 from the county tips
            A3,2,Benefits Assessor,20/06/1979,45-54,37,1,30100,03/03/2025,Permanent,,27/11/2026,
            A4,1,Clerk,20/06/1979,45-54,37,1,30100,03/03/2025,Permanent,,,"For us two days a week, the other three days for our own firm"
            """);
        Assert.Equal(["Quality Checker", "Benefits Assessor", "Benefits Assessor", "Clerk"],
            list.List.Records.Select(person => person.JobTitle));
        Assert.Contains("W_FIXED_TERM_ENDS_BEFORE_TRANSFER", list.Flags("A1"));
        Assert.Equal(["W_AGE_MISMATCH", "W_RECENTLY_ASSIGNED"], list.Flags("A2"));
        Assert.Equal(["R_LEAVER"], list.Flags("A3"));
        Assert.Equal(["W_PARTLY_ASSIGNED"], list.Flags("A4"));
    }

    /// <summary>The words of section 1 of the Employment Rights Act 1996: five rounds of 2 hours 30 minutes are 5 × 2.5.</summary>
    [Fact]
    public void Headings_in_the_words_of_the_law_are_read()
    {
        var list = Reading.Of(string.Join(',', "Employee number", "Title of the job", "Date employment began",
            "Scale or rate of remuneration", "Intervals at which paid", "Hours of work in a week",
            "Notice the employee is entitled to receive", "Notice the employee must give", "Remarks") + "\n" + """
            A1,Cook,10 July 2012,£15.40 an hour,Monthly,37 hours over five days,3 months,1 week,
            A2,Driver,10 July 2012,£711.53 a month,Weekly,5 rounds of 2 hours 30 minutes,Statutory,4 weeks,Unpaid leave each August
            A3,Driver,10 July 2012,£13.10 an hour,Weekly,15,Statutory,4 weeks,"Is self-employed, uses own van and sends us an invoice"
            """);
        Assert.Equal([15.40m, Rounding.ToFourPlaces(711.53m * 12 / (5 * 2.5m) / 52.143m), 13.10m],
            list.List.Records.Select(person => Rounding.ToFourPlaces(person.HourlyRate!.Value.Pounds)));
        Assert.Equal((3, NoticeUnit.Months), (list["A1"].NoticePeriod!.Value!.Value, list["A1"].NoticePeriod!.Unit));
        Assert.Empty(list.Flags("A2"));
        Assert.Equal(["R_SELF_EMPLOYED"], list.Flags("A3"));
    }

    /// <summary>43 in summer and 35 in winter, six months each, are 39; the full week of a digger is 39, of the others 37.</summary>
    [Fact]
    public void Summer_and_winter_in_one_cell_and_full_weeks_in_passing()
    {
        var list = Reading.Of(new XlsxBuilder()
            .Sheet("Cemeteries", [["Ref", "Post held", "Hours", "Basic £", "per", "Joined"],
                ["A1", "Technician", 18.5, 14.75, "hr", "01/02/2020"],
                ["A2", "Manager", 37, 41_200, "yr", "01/02/2020"], [],
                ["Basic: yr = salary for a full 37-hour week, hr = plain hourly rate."]])
            .Sheet("Diggers", [["Clock", "Works as", "Hours s / w", "Wage £ a week", "Since"],
                ["A3", "Digger", "43 / 35", 542.1, "01/02/2020"], [],
                ["Hours s / w = summer / winter, six months each. A full digger's week is 39 on the year."]])
            .Build());
        Assert.Equal([37m, 37m, 39m], list.List.Records.Select(person => person.FullTimeWeek!.Value.Hours));
        Assert.Equal(((43m + 35) / 2, Rounding.ToPence(542.10m * 52.143m)),
            (list["A3"].WeeklyHours!.Value.Hours, list["A3"].AnnualFtePay!.Value.Pounds));
    }

    /// <summary>16 sessions of 30 minutes are 8 hours; 40 minutes five times and 35 five times are (40 × 5 + 35 × 5) ÷ 60.</summary>
    [Fact]
    public void Sessions_are_counted_and_pairs_of_sessions_go_one_by_one()
    {
        var list = Reading.Of("""
            Emp ref,Role,Sess. / wk,Sess. mins,Sess. £,Started,Type
            A1,Swimming Teacher,16,30,8.75,01/02/2020,P
            A2,Yoga Coach,4,60,25.00,01/02/2020,FL
            P permanent; FL freelance on invoice.
            """);
        Assert.Equal((16 * 0.5m, 8.75m / 0.5m), (list["A1"].WeeklyHours!.Value.Hours, list["A1"].HourlyRate!.Value.Pounds));
        Assert.Contains("R_SELF_EMPLOYED", list.Flags("A2"));

        var patrols = Reading.Of("""
            Payroll,Post,Mins a session,Sessions a wk,Basic pay,Per,Service from
            B1,Patrol,40 / 35,5 / 5,13.05,hr,01/02/2020
            B2,Patrol,40,10,13.05,hr,01/02/2020
            """);
        Assert.Equal([((40m * 5) + (35 * 5)) / 60, 400m / 60],
            patrols.List.Records.Select(person => person.WeeklyHours!.Value.Hours), (want, got) => Math.Abs(want - got) < 0.005m);
    }

    [Fact]
    public void Open_ended_dates_statutory_letters_and_cut_words_are_read()
    {
        var list = Reading.Of("""
            Data as at 08/11/2026. Transfer 01/05/2027.
            PERS_ID,POST_TITLE,CT,CT_END,STD_HRS,FTE,SAL_FTE,CONT_SVC,NT,PEN
            A1,Analyst,Permanent,9999-12-31,37,1,29800,2005-03-29,S,NOT ENR
            A2,Analyst,Fixed term,2027-03-31,37,1,29800,2025-10-13,4,NEST
            A3,Analyst,Permanent,9999-12-31,37,1,29800,2005-03-29,S/4,NEST
            """);
        Assert.True(list["A1"].NoticePeriod!.IsStatutory);
        Assert.True(list["A3"].NoticePeriod!.IsStatutory);
        Assert.Equal("NOT_ENROLLED", list["A1"].PensionScheme);
        Assert.Null(list["A1"].ContractEnd);
        Assert.Equal(["W_FIXED_TERM_ENDS_BEFORE_TRANSFER"], list.Flags("A2"));
    }
}
