using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

/// <summary>Reports that a payroll system printed to a file, and text with no separator that cuts it.</summary>
public class PrintedReportTests
{
    internal const string Print = """
        HILLTOP SUPPORT LTD                      STAFF LISTING                       PAGE 1 OF 2
        POSITION AT 02/11/2026                                          TRANSFER DATE 01/02/2027

                                                     HOURS                          NOTICE BY
        EMP NO  NAME              JOB TITLE          A WEEK   RATE/HR  START DATE   EMPLOYER   POSTCODE   REMARKS
        =========================================================================================================
        10433   ASH, JO           CONTRACT MANAGER    37.50     19.50  16/04/2012   STATUTORY  M35 8ZL
        10440   OAK, AL           RECEPTIONIST AND    30.00     14.25  06/07/2009   12 WEEKS   OL2 1NE    EX COUNCIL, CAME
                                  POST ROOM ASST                                                          OVER 2015
        10444   ELM, DI           CLEANER              7.50     12.85  27/09/2020   6 WEEKS    M35 5UE
                VACANT POST       CLEANER             15.00     12.85

                CARRIED FORWARD   3 EMPLOYEES         75.00
        HILLTOP SUPPORT LTD                      STAFF LISTING                       PAGE 2 OF 2
        POSITION AT 02/11/2026                                          TRANSFER DATE 01/02/2027

                                                     HOURS                          NOTICE BY
        EMP NO  NAME              JOB TITLE          A WEEK   RATE/HR  START DATE   EMPLOYER   POSTCODE   REMARKS
        =========================================================================================================
        10446   YEW, BO           CLEANER             15.00     13.00  15/07/2004   12 WEEKS   OL4 1HS    RESIGNED, LAST DAY 27/11/2026
        FULL TIME WEEK IS 37.5 HOURS. RATE/HR IS BASIC PAY WITH NO ENHANCEMENTS.
        """;

    [Fact]
    public void Columns_lined_up_with_spaces_are_cut_where_nobody_has_anything_and_lines_that_go_on_are_joined()
    {
        var list = Reading.Of(Print);
        Assert.Equal(("RECEPTIONIST AND POST ROOM ASST", 30m, 14.25m),
            (list["10440"].JobTitle, list["10440"].WeeklyHours!.Value.Hours, list["10440"].HourlyRate!.Value.Pounds));
        Assert.Equal((7.5m, "M35 5UE"), (list["10444"].WeeklyHours!.Value.Hours, list["10444"].Postcode));
        Assert.Equal(((decimal?)6m, 37.5m), (list["10444"].NoticePeriod!.Value, list["10444"].FullTimeWeek!.Value.Hours));
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2027, 2, 1)), (list.List.AsAt, list.List.TransferDate));
    }

    [Fact]
    public void Nobody_of_a_print_is_lost_and_no_carried_line_is_anybody()
    {
        var list = Reading.Of(Print);
        Assert.Equal(["10433", "10440", "10444", null, "10446"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Contains(list.Findings, finding => finding.Code == "N_PREVIOUS_TRANSFER" && finding.Where.Row == list["10440"].Row);
        Assert.Contains("R_LEAVER", list.Flags("10446"));
    }

    /// <summary>156 hours in four weeks are 39 a week, 169 in a month 169 × 12 ÷ 52.</summary>
    [Fact]
    public void Hours_of_a_pay_period_are_read_by_the_period_beside_them()
    {
        var list = Reading.Of("""
            Ref   Employee          Job title        Started     D.O.B.      Freq  Basic     Basic £   P.code
                                                                                   hrs/per.  per hour
            ---------------------------------------------------------------------------------------------------
            1012  ASH Verena        Sweeper Driver   20/05/2019  17/07/1986  Wk       39.00     15.60  S64 9HY
            1015  OAK Yusuf         Sweeper Driver   08/09/2025  02/04/1993  4Wk     156.00     14.35  DN12 5TA
            1018  ELM Beatrix       Sweeper Driver   22/11/2023  28/04/1996  Mth     169.00     15.60  DN4 1BS
            """);
        Assert.Equal((39m, 156m / 4, 169m * 12 / 52),
            (list["1012"].WeeklyHours!.Value.Hours, list["1015"].WeeklyHours!.Value.Hours, list["1018"].WeeklyHours!.Value.Hours));
    }

    [Fact]
    public void A_card_of_labels_for_each_person_is_read_from_text()
    {
        var list = Reading.Of(string.Join('\n', Enumerable.Range(1, 4).Select(n => $"""
            ------------------------------
            Employee number: BV0{n}
            Name: Jo Ash
            Job title: Guard
            Date of birth: {n} November 1988
            Start date: 7 March 201{n}
            Contracted hours per week: 3{n}
            Basic pay: £13.20 per hour
            Remarks:
            """).Prepend("Full-time week 40 hours. Details correct at 20 November 2026.")));
        Assert.Equal(4, list.List.Records.Count);
        Assert.Equal((32m, new DateOnly(2012, 3, 7), 13.20m),
            (list["BV02"].WeeklyHours!.Value.Hours, list["BV02"].StartDate, list["BV02"].HourlyRate!.Value.Pounds));
    }

    [Fact]
    public void Rows_that_are_one_cell_in_quotation_marks_are_cut_inside_it()
    {
        var list = Reading.Of("""
            "Orchard Centre"
            "Ref|Name|Job title|Hours per week|Pay|Pay basis|Start date|Notes"
            "0783|Ash, Jo|Centre Manager|37|£41,500|year|11/02/2013|known as ""Boss"", all day"
            "0787|Oak, Al|Lifeguard|20|£12.90|hour|10/11/2024|"
            """);
        Assert.Equal((37m, "Centre Manager"), (list["0783"].WeeklyHours!.Value.Hours, list["0783"].JobTitle));
        Assert.Equal(12.90m, list["0787"].HourlyRate!.Value.Pounds);
    }

    /// <summary>
    /// A key whose lines have as many pieces as people's, and names that end where their columns do, do not blur the columns.
    /// </summary>
    [Fact]
    public void A_printed_extract_with_its_key_on_the_last_page_is_read_by_its_columns()
    {
        var list = Reading.Of("""
            EXAMPLE PAYROLL   CLIENT 0417 SAMPLE RECYCLING LTD   TUPE EXTRACT AS AT 30/10/2026   PAGE 1
            EMP    SURNAME AND         POST                          CT   HOURS  FQ     BASIC   START    SERVICE     END      BIRTH   PN  NT  HL  POST
            NO     INITIALS                                              PER WK           PAY    DATE      DATE      DATE      DATE               CODE
            -----------------------------------------------------------------------------------------------------------------------------------------------
            COST CENTRE 410 HEAD OFFICE
            041069 PENNINGTON V        CONTRACT MANAGER              01   37.00  A  44,800.00  20130603  00000000  00000000  19760821 4   M   B   HU2 8JZ
            041078 NWOSU M             SITE OPERATIONS SUPERVISOR    01   37.00  A  33,650.00  20090401  19961104  00000000  19730115 2   9   B   HU2 1TY
            041113 VENABLES T          SITE OPERATIVE                01   37.00  F     973.10  20211002  00000000  00000000  20020412 3   S   A   HU2 1SY
            041141 CROMARTY F          PLANT DRIVER (LOADING SHOVEL) 02   37.00  W     554.00  20231231  00000000  20271231  19661203 3   S   A   HU8 6PA
            041150 WOJCIK P            WEEKEND SITE OPERATIVE        01   14.00  H      13.15  20090518  00000000  00000000  19800720 0   S   A   HU5 1AH
                   COST CENTRE 410 TOTAL   RECORDS 5   HOURS 162.00

            EXAMPLE PAYROLL   CLIENT 0417 SAMPLE RECYCLING LTD   TUPE EXTRACT AS AT 30/10/2026   PAGE 2
            KEY TO CODES
            CT  CONTRACT   01 PERMANENT   02 FIXED TERM TO END DATE   03 CASUAL, NO GUARANTEED HOURS   04 APPRENTICE TO END DATE
            FQ  FREQUENCY  H BASIC IS THE RATE AN HOUR   W WEEKLY   F FORTNIGHTLY   A BASIC IS THE FULL-TIME SALARY FOR A YEAR
            PN  PENSION    0 NOT ENROLLED (UNDER AGE OR UNDER TRIGGER)   1 NEST   2 LGPS ADMITTED BODY   3 OPTED OUT   4 PEOPLE'S PENSION
            NT  NOTICE FROM EMPLOYER   S STATUTORY   1 ONE WEEK   9 TWELVE WEEKS   M THREE MONTHS
            HL  HOLIDAY    A 28 DAYS INC BANK HOLS   B 25 DAYS + BANK HOLS   C 5.6 WEEKS
            FULL TIME WEEK 37.00 HOURS.
            """.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(["041069", "041078", "041113", "041141", "041150"], list.List.Records.Select(person => person.EmployeeRef));
        Assert.Equal([new DateOnly(2013, 6, 3), new DateOnly(1996, 11, 4)],
            [list["041069"].StartDate!.Value, list["041078"].StartDate!.Value]);
        Assert.Equal(["OTHER:The People's Pension", "LGPS", "OPTED_OUT", "OPTED_OUT", "NOT_ENROLLED"],
            list.List.Records.Select(person => person.PensionScheme));
        Assert.Equal([(25m, BankHolidays.Plus), (28m, BankHolidays.Included)],
            new[] { list["041069"], list["041113"] }.Select(person =>
                (person.HolidayEntitlement!.Value!.Value, person.HolidayEntitlement.BankHolidays)));
        Assert.Equal((ContractType.FixedTerm, 973.10m / 2 / 37),
            (list["041141"].ContractType!.Value, list["041113"].HourlyRate!.Value.Pounds));
        Assert.Equal(new NoticePeriod(12, NoticeUnit.Weeks), list["041078"].NoticePeriod);
    }

    /// <summary>Commas in the money are no separators; what stands under a name with asterisks is a remark and no part of it.</summary>
    [Fact]
    public void A_group_between_headings_and_people_and_remarks_under_the_line_leave_the_columns_as_they_are()
    {
        var list = Reading.Of("""
            KESTLEY STREET SERVICES LTD                 STAFF IN POST                  PAGE 1 OF 1
            PARKING AND ENFORCEMENT                     AS AT 27 SEP 2026              CONTRACT TRANSFERS 05 APR 2027

            NO  CLOCK  NAME                   JOB                          HRS IN     PAY FOR  STARTED   EMP  LVE  POST
                NO                                                          4 WKS       4 WKS                      CODE
            --------------------------------------------------------------------------------------------------------------

            TEAM  CITY CENTRE BEAT
            1   K0313  GILLESPIE D            MANAGER                      160.00    3,182.00  11.07.16  P    A    DE75 7HA
            2   K0316  GASKELL D              CIVIL ENFORCEMENT OFFICER    160.00    2,544.00  08.10.07  P    A    NG16 2YB
                       *** ON LONG TERM SICK LEAVE SINCE 02 MAR 2026
            3   K0322  STUBBINGS M            "                            160.00    2,544.00  06.01.17  P    B    NG15 9TE
                       *** NOTICE RECEIVED, LAST DAY 08 JAN 2027
            4   K0325  HEPTONSTALL R          "                             80.00    1,088.00  10.03.08  P    A    NG5 9RF
            --------------------------------------------------------------------------------------------------------------
                PAGE 1 TOTAL                  4 LINES                      480.00

            KEY TO CODES
            EMP   P = PERMANENT   F = FIXED TERM
            LVE   A = 28 DAYS WITH BANK HOLIDAYS IN IT   B = 23 DAYS AND BANK HOLIDAYS ON TOP
            """);
        Assert.Equal(["GILLESPIE D", "GASKELL D", "STUBBINGS M", "HEPTONSTALL R"], list.List.Records.Select(person => person.Name));
        Assert.Equal([160m / 4, 40m, 40m, 20m], list.List.Records.Select(person => person.WeeklyHours!.Value.Hours));
        Assert.Equal(2_544m / 160, list["K0316"].HourlyRate!.Value.Pounds, 4);
        Assert.Equal([28m, 28m, 23m, 28m], list.List.Records.Select(person => person.HolidayEntitlement!.Value));
        Assert.Contains("W_ABSENT_LONG_TERM", list.Flags("K0316"));
        Assert.Contains("R_LEAVER", list.Flags("K0322"));
    }
}
