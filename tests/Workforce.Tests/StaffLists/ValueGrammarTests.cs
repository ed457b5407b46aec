using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class ValueGrammarTests
{
    [Theory]
    [InlineData("18½", 18.5)]
    [InlineData("18h 30m", 18.5)]
    [InlineData("18:30", 18.5)]
    [InlineData("37hrs", 37)]
    [InlineData("37.5 hours per week", 37.5)]
    [InlineData("18 hrs 30 mins", 18.5)]
    [InlineData("3 x 6h10", 18.5)]
    [InlineData("2 hrs x 5 days", 10)]
    [InlineData("3 shifts of 8 hours", 24)]
    [InlineData("5 x 7h24", 37)]
    [InlineData("summer 42 / winter 32", 37)]
    [InlineData("20 (Fri to Sun)", 20)]
    [InlineData("40 + 4 fixed overtime", 40)]
    [InlineData("06:00-08:00 Mon to Fri", 10)]
    [InlineData("Mon-Fri 5pm-7.30pm", 12.5)]
    [InlineData("4 on 4 off 12 hr shifts", 42)]
    [InlineData("16-20", 16)]
    [InlineData("Mon-Thu 7.5, Fri 7", 37)]
    [InlineData("Mon to Thu 3¾ hrs a day, Fri 2½ hrs.", 17.5)]
    [InlineData("two-week rota, 30 hrs one week and 25 hrs the next", 27.5)]
    [InlineData("4 x 8h + 7h", 39)]
    public void Weekly_hours_are_read_in_every_written_form(string cell, double hours) =>
        Assert.Equal((decimal)hours, HoursText.Read(cell).Hours!.Value, 2);

    [Theory]
    [InlineData("148 over 4 wks", 148, "FourWeeks")]
    [InlineData("1,924 annualised", 1924, "Year")]
    [InlineData("75 per fortnight", 75, "Fortnight")]
    [InlineData("7h 24m a day", 7.4, "Day")]
    [InlineData("11.25 per wk", 11.25, "Week")]
    [InlineData("100 hours per month", 100, "Month")]
    public void Hours_keep_the_span_they_are_for(string cell, double hours, string span)
    {
        var reading = HoursText.Read(cell);
        Assert.Equal((decimal)hours, reading.Hours!.Value, 2);
        Assert.Equal(span, reading.Per.ToString());
    }

    [Theory]
    [InlineData("as and when")]
    [InlineData("None guaranteed")]
    [InlineData("Zero hours")]
    [InlineData("varies")]
    public void Words_for_no_fixed_hours_are_not_blank(string cell) => Assert.True(HoursText.Read(cell).None);

    [Theory]
    [InlineData("£13.45 ph", 13.45, "Hour")]
    [InlineData("28,900 pa", 28900, "Year")]
    [InlineData("£25k", 25000, null)]
    [InlineData("£2,138.30 pcm", 2138.30, "Month")]
    [InlineData("£1,118.47 p.c.m.", 1118.47, "Month")]
    [InlineData("£508.95 p.w.", 508.95, "Week")]
    [InlineData("1345p ph", 13.45, "Hour")]
    [InlineData("1,016.80 4-weekly", 1016.80, "FourWeeks")]
    [InlineData("£12.60 + £50 pm allowance", 12.60, null)]
    [InlineData("£641,21", 641.21, null)]
    [InlineData("2.980,00", 2980, null)]
    [InlineData("£65 per shift", 65, "Day")]
    [InlineData("1271p", 12.71, null)]
    public void Pay_is_read_with_its_period(string cell, double amount, string? period)
    {
        var reading = PayText.Read(new(0, cell));
        Assert.Equal((decimal)amount, reading.Amount);
        Assert.Equal(period, reading.Per?.ToString());
    }

    [Theory]
    [InlineData("NLW")]
    [InlineData("Nat. living wage")]
    [InlineData("National Minimum Wage")]
    public void Pay_in_words_is_the_legal_minimum(string cell) => Assert.True(PayText.Read(new(0, cell)).InWords);

    [Theory]
    [InlineData("")]
    [InlineData("TBC")]
    [InlineData("N/A")]
    [InlineData("as agreed")]
    [InlineData("£0.00")]
    [InlineData("#REF!")]
    public void Words_that_are_no_pay_are_null(string cell) => Assert.Null(PayText.Read(new(0, cell)).Amount);

    [Theory]
    [InlineData("23.02.89", "1989-02-23")]
    [InlineData("7th Apr 2014", "2014-04-07")]
    [InlineData("April 7th 2014", "2014-04-07")]
    [InlineData("2014-04-07 00:00:00", "2014-04-07")]
    [InlineData("04-Jan-16", "2016-01-04")]
    [InlineData("07/04/2014", "2014-04-07")]
    [InlineData("41736", "2014-04-07")]
    [InlineData("1 November 2018 (TUPE)", "2018-11-01")]
    public void Dates_are_read_day_first(string cell, string date) =>
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            DateText.Read(new RawCell(0, cell), 2027).Value);

    [Theory]
    [InlineData("31/04/2017")]
    [InlineData("29/02/2019")]
    [InlineData("13/14/2021")]
    public void A_date_that_cannot_exist_is_not_mended(string cell)
    {
        var reading = DateText.Read(new RawCell(0, cell), 2027);
        Assert.Null(reading.Value);
        Assert.True(reading.Impossible);
    }

    [Fact]
    public void A_month_and_year_is_the_first_and_says_so() =>
        Assert.Equal(new DateReading(new DateOnly(2014, 10, 1), MonthOnly: true), DateText.Read("Oct 2014", 2027));

    [Fact]
    public void The_american_order_is_told_by_the_whole_column()
    {
        Assert.True(DateText.IsMonthFirst(["07/15/2015", "10/22/2018", "01/05/2020"]));
        Assert.False(DateText.IsMonthFirst(["15/07/2015", "10/22/2018", "01/05/2020"]));
    }

    [Theory]
    [InlineData("12 weeks", 12, "Weeks")]
    [InlineData("3 mths", 3, "Months")]
    [InlineData("4w", 4, "Weeks")]
    [InlineData("Employer 12 weeks, employee 4 weeks", 12, "Weeks")]
    [InlineData("1 week from either side", 1, "Weeks")]
    [InlineData("one month", 1, "Months")]
    [InlineData("28 days", 4, "Weeks")]
    [InlineData("3 months / 2 months", 3, "Months")]
    [InlineData("8", 8, "Weeks")]
    public void Notice_is_the_employers_side(string cell, double value, string unit)
    {
        var notice = NoticeText.Read(cell, null).Employer;
        Assert.Equal((decimal)value, notice!.Value);
        Assert.Equal(unit, notice.Unit.ToString());
    }

    [Theory]
    [InlineData("statutory")]
    [InlineData("by law")]
    [InlineData("legal min.")]
    [InlineData("1 wk per yr (max 12)")]
    [InlineData("Statutory from us, 4 weeks from employee")]
    public void Notice_by_law_has_no_number(string cell) => Assert.True(NoticeText.Read(cell, null).Employer!.IsStatutory);

    [Theory]
    [InlineData("25 + 8", 25, "Days", "Plus")]
    [InlineData("33 incl", 33, "Days", "Included")]
    [InlineData("5.6 wks", 5.6, "Weeks", "NotStated")]
    [InlineData("28 days incl. bank hols", 28, "Days", "Included")]
    [InlineData("24 + stat days", 24, "Days", "Plus")]
    [InlineData("22 days and 8 bank holidays", 22, "Days", "Plus")]
    [InlineData("25 days in all", 25, "Days", "Included")]
    [InlineData("12.07% of hours", 12.07, "PercentOfHours", "NotStated")]
    [InlineData("12,07%", 12.07, "PercentOfHours", "NotStated")]
    [InlineData("Statutory", 5.6, "Weeks", "NotStated")]
    public void Holiday_is_kept_as_stated(string cell, double value, string unit, string bank)
    {
        var holiday = HolidayText.Read(cell, null, BankHolidays.NotStated).Entitlement;
        Assert.Equal((decimal)value, holiday!.Value);
        Assert.Equal(unit, holiday.Unit.ToString());
        Assert.Equal(bank, holiday.BankHolidays.ToString());
    }

    [Theory]
    [InlineData("L.G.P.S.", "LGPS")]
    [InlineData("LGPS (pass-through)", "LGPS")]
    [InlineData("Nest – active", "NEST")]
    [InlineData("NHS Pension", "NHSPS")]
    [InlineData("R. London 5%", "OTHER:Royal London")]
    [InlineData("NOW: Pensions", "OTHER:NOW: Pensions")]
    [InlineData("Standard Life, 5%", "OTHER:Standard Life")]
    [InlineData("out (signed form)", "OPTED_OUT")]
    [InlineData("declined", "OPTED_OUT")]
    [InlineData("below trigger, not joined", "NOT_ENROLLED")]
    [InlineData("Postponed 3 months, then NEST", "NOT_ENROLLED")]
    [InlineData("N/A", null)]
    [InlineData("", null)]
    public void One_scheme_has_many_spellings(string cell, string? scheme) => Assert.Equal(scheme, PensionText.Read(cell, null, out _));

    [Theory]
    [InlineData("perm.", "Permanent")]
    [InlineData("Permanent – term time", "Permanent")]
    [InlineData("Temp to 18/12/2026", "FixedTerm")]
    [InlineData("Seasonal, ends 31/10/2026", "FixedTerm")]
    [InlineData("Casual, as and when", "CasualZeroHours")]
    [InlineData("Relief – no fixed hours", "CasualZeroHours")]
    [InlineData("Apprentice to 31/08/2027", "Apprentice")]
    [InlineData("Agency – GreenTemp", "Agency")]
    [InlineData("Self employed, paid by invoice", "SelfEmployed")]
    [InlineData("Full time", "Permanent")]
    [InlineData("TBC", null)]
    public void Contract_words_become_kinds(string cell, string? kind) => Assert.Equal(kind, ContractText.Read(cell)?.ToString());

    [Theory]
    [InlineData("nr13 1uj", "NR13 1UJ")]
    [InlineData("NR188ZA", "NR18 8ZA")]
    [InlineData("LE9", "LE9")]
    [InlineData("SK4 2", null)]
    [InlineData("NR1 ABC", null)]
    [InlineData("WF", null)]
    [InlineData("C0V 1AB", null)]
    [InlineData("CV1O", null)]
    [InlineData("EC1A", "EC1A")]
    public void Postcodes_are_tidied_and_never_guessed(string cell, string? postcode) => Assert.Equal(postcode, PostcodeText.Read(cell));

    [Theory]
    [InlineData("39 wks", 39)]
    [InlineData("Mar–Nov (39 wks)", 39)]
    [InlineData("190 days", 38)]
    [InlineData("AYR", 52)]
    [InlineData("All yr", 52)]
    [InlineData("44.2", 44.2)]
    [InlineData("Term time, 39", 39)]
    public void Weeks_paid_are_read(string cell, double weeks) => Assert.Equal((decimal)weeks, WeeksText.Read(cell).Weeks);

    [Theory]
    [InlineData("Hrs p/w", "WeeklyHours")]
    [InlineData("Contracted Hours per Week", "WeeklyHours")]
    [InlineData("£/hr", "Pay")]
    [InlineData("Plain time £/hr", "Pay")]
    [InlineData("Night extra £/hr", "Allowances")]
    [InlineData("Weekend supplement £ per hour", "Allowances")]
    [InlineData("Tool money £/wk", "Allowances")]
    [InlineData("FTE Salary", "Pay")]
    [InlineData("FTE", "Fte")]
    [InlineData("D.O.B", "DateOfBirth")]
    [InlineData("Reckonable service from", "ServiceStart")]
    [InlineData("When did continuous employment start?", "ServiceStart")]
    [InlineData("When did the person join you (if different)?", "EmployerStart")]
    [InlineData("Notice each side must give", "Notice")]
    [InlineData("Sunday rate", "PremiumPay")]
    [InlineData("Leave incl. bank hols", "Holiday")]
    [InlineData("National Insurance No.", "NiNumber")]
    [InlineData("Share of working time on this contract", "Assignment")]
    [InlineData("Length of Service", "LengthOfService")]
    [InlineData("Favourite colour", "Unknown")]
    public void Headings_are_matched_by_the_vocabulary(string heading, string field) =>
        Assert.Equal(field, HeadingMap.Match(heading).Field.ToString());

    [Fact]
    public void A_group_heading_completes_a_vague_one() => Assert.Equal(Field.WeeklyHours, GroupedHeadings.Match("Per wk", "Hours").Field);
}
