namespace Workforce.Tests.StaffLists;

/// <summary>
/// Invented lists in the manner of different contractors. All people and firms are fictional; QQ numbers are never issued.
/// </summary>
static class UntidyLists
{
    public const string Leisure = """
        CONFIDENTIAL - TUPE information	Active Shires Leisure Trust									
        Data as at 31/10/2026 for proposed transfer 1st April 2027										

        Payroll Number	Employee Name	Position	Leisure Centre	Contract Type	FTE	Weekly Hrs	Annual Salary (FTE)	Actual Salary (pro rata)	Hourly Rate	Hire Date	Original Start Date	DOB	Annual Leave (days excl BH)	Notice Period	Pension Scheme	ER %	Home Postcode	Status	Comments
        000412	Okafor, Grace	General Manager	Harbour Pool	Permanent	1.00	37.5	£44,250	£44,250	£22.63	04-Jan-16	01-Sep-09	12-Mar-79	27	3 months	LGPS	18.4%	bh15 2ab	Active	TUPE from Council 2016
        000977	Price, Aled	Duty Manager	Harbour Pool	Permanent	100%	37.5	29000	29000	14.83	15-Feb-21		30-Nov-92	25	1 month	Aviva	4%	BH14 8QT	Active	
        001203	Singh, Amrit	Lifeguard	Harbour Pool	Part Time	0.53	20	25000	13333	12.78	02-Jun-23		09-Jul-04	25	1 wk	Aviva	3%	BH17 0AA	Active	
        001204	Moss, Tia	Lifeguard	Harbour Pool	Zero Hrs	0	0			12.71	11-Sep-24		21-Jan-06	12.07%	1 wk	Not eligible		BH12	Active	No shifts worked since Jan 2026
        001250	Nowak, Ewa	Swim Teacher	Quay Gym	Casual		varies			18.50	01-Mar-20		14-Feb-88	12.07% of hours	stat	Opted Out		BH16 5PL	Active	
        001301	Bell, Ron	Fitness Instructor	Quay Gym	Temp until 30/06/2027	0.8	30	26500	21200	13.55	01-Jul-26		02-Aug-99	25	1 month	Aviva	4%	BH15 4XZ	Active	Maternity cover for L Hart
        001120	Hart, Lucy	Fitness Instructor	Quay Gym	Permanent	1	37.5	26500	26500	13.55	20-May-19		17-Sep-94	25	1 month	Aviva	4%	BH13 6EE	Maternity	
        001333	Cole, Dan	Receptionist	Quay Gym	Perm	0.4	15	24700	9880	12.63	08-Apr-25		05-May-07	25	1 wk	Not enrolled - under 22		BH15 1QQ	Active	
        001340	Vacant	Receptionist	Quay Gym	Perm	0.6	22.5	24700	14820											
        	TOTAL				6.33														
        """;

    public const string Catering = """
        "School meals staff list – Tasty Bites Ltd"
        "Position at 1.11.2026. TUPE date 12 April 2027"
        "All hours are per day. TTO = 39 paid weeks; TTO+ = 41 paid weeks"
        Kitchen,Emp Ref,Surname,First name,Title,Job,Hours per day,Days per wk,TTO,Rate of pay,Started,Cont. Service,D.O.B,Leave,Notice Period (Weeks),Pens,Union,Disc/Griev,Notes
        St Anne's Primary,TB12,Oakes,Mary,Mrs,Cook in Charge,6,5,TTO+,£14.20 p/h,01/09/2015,01/09/2008,14/06/1970,5.6 weeks,8,LGPS (admitted body),Unison,N,
        St Anne's Primary,TB13,Doe,June,Ms,Gen Kitchen Asst,3.5,5,TTO,£12.71 p/h,05/01/2020,,03/03/1985,5.6 weeks,6,NEST,,N,
        St Anne's Primary,TB14,Khan,Sofia,Mrs,Gen Kitchen Asst,2h 15,5,TTO,£12.71 p/h,12/09/2024,,23/10/1990,5.6 weeks,2,Below threshold,,N,Off sick - back operation
        Hill Top Junior,TB20,Long,Pat,Mr,Cook,5.5,5,TTO,£13.60 p/h,03/09/2018,,11/11/1966,5.6 weeks,8,People's Pension,,N,Retiring 31/12/2026
        Hill Top Junior,TB21,Hill,Ann,Mrs,Midday Supervisor,1.25,5,TTO,£12.71 p/h,03/09/2018,,11/01/1968,5.6 weeks,8,Opted out,,Y,Also at St Anne's 1 day
        Hill Top Junior,TB22,Hill,Jo,Miss,Relief Cook,as required,,,£13.60 p/h,03/09/2021,,11/01/1998,12.07%,1,NEST,,N,
        ,,,,,Total hours,18.25,,,,,,,,,,,,
        """;

    public const string Security = """
        SECURITY SERVICES - EMPLOYEE LIABILITY INFORMATION,,,,,,,,,,,,,,,
        "List correct as of 15th October 2026",,,,,,,,,,,,,,,
        "Contract ends midnight 31 January 2027; transfer to the Council 1 February 2027",,,,,,,,,,,,,,,
        "Holiday is 5.6 weeks inclusive of bank holidays for all. Sick pay: SSP only. Full-time hours = 42.",,,,,,,,,,,,,,,
        ,,,,,,,,,,,,,,,
        Emp. No.,Initials,Surname,Role,Location,Shift Pattern,Average contracted hours,Shift Rate,Hourly,Cont. Start,Start on contract,Age,Pension Status,Notice (ER),Notice (EE),Comments / SIA expiry
        1001,J,Abbot,Security Officer,Town Hall,4 on 4 off,42,£154.20,12.85,12/05/2014,12/05/2014,52,NEST,Statutory,1 week,SIA exp 03/27
        1002,K,Baker,Security Officer,Town Hall,4 on 4 off,42,£154.20,12.85,03/11/2019,03/11/2019,28,Opted Out,Statutory,1 week,
        1003,L,Carter,Control Room Operator,Depot,5 nights,60,£154.20,12.85,03/11/2021,03/11/2021,33,NEST,4 weeks,1 week,
        1004,M,Dunn,Relief Officer,All,As and when,Nil,,12.85,19/08/2024,19/08/2024,20,Not yet enrolled (earnings),1 week,1 week,Last worked January 2026
        1005,N,Evans,Contract Manager,Depot,Mon-Fri,40,,"£36,500 pa",01/02/2010,01/09/2026,47,Aviva GPP 5%,3 months,1 month,Moved from retail contract in September
        1006,P,Ford,Security Officer,Library,3 x 12,36,£151.20,12.60,06/01/2023,06/01/2023,45,NEST,3 wks,1 week,Shares time - 20% here
        1007,Q,Gill,Security Officer,Library,3 x 12,36,£158.00,12.85,06/01/2023,06/01/2023,45,NEST,3 wks,1 week,Pay increased 1 October 2026
        1008,R,Hall,Security Officer,Library,,,,12.85,06/01/2023,06/01/2023,45,NEST,3 wks,1 week,
        1009,S,Ince,Security Officer,Library,3 x 12,36,£154.20,12.85,,06/01/2023,45-54,NEST,3 wks,1 week,Resigned - last day 30/11/26
        1010,T,Jay,Security Officer,Library,3 x 12,36,£154.20,12.85,06/01/2023,06/01/2023,64,NEST,3 wks,1 week,Working at the hospital only - not in scope
        ,,,9 officers,,,406,,,,,,,,,
        """;

    public const string Care = """
        No|Carer|Post|Home|Basis|Contract hours p/w|Avg hrs (last 12 wks)|£ph days|£ph nights|Wkend rate|Commenced|Age|AL entitlement|Notice|Pension|Postcode|Sleep-ins|Absence|% on contract
        1|C-0091|Senior Carer|Larch House|Perm FT|36|41.2|13.90|15.20|14.90|03/05/2017|41|5.6 wks inc BH|4 wks either side|Nest 3%|SK4 2|£45 each|N|100
        2|C-0107|Carer|Larch House|Perm PT|24|30.5|12.75|13.75|13.25|17/11/2021|29|5.6 wks inc BH|4 wks either side|Nest 3%|SK5 6|£45 each|N|100
        3|C-0112|Carer|Larch House|Bank|0|11|12.75|13.75|13.25|02/02/2025|22|5.6 wks inc BH|1 wk either side|AE postponed|SK1 1|n/a|N|100
        4|C-0115|Night Carer|Elm House|Perm FT|33 (3 x 11 hr waking nights)|33|12.75|13.75|13.25|20/06/2019|55|5.6 wks inc BH|4 wks either side|Opt out|SK8 3|n/a|LTS since 3/26|100
        5|C-0120|Domestic|Elm House|Perm PT|16|16|12.71|||09/10/2023|19|28 days incl|stat min|Too young|SK3 0|n/a|N|40
        6|C-0121|Carer|Elm House|Agency|36|36|15.00|||09/09/2026|31||||||N|100
        7|C-0122|Maintenance Operative|All homes|FTC to 31.3.27|37.5|37.5|14.10|||01.04.25|47|5.6 wks|1 month|Nest 3%|SK7 1|n/a|N|25
        """;

    public const string Waste = """
        Ref;Driver/Loader;Depot;Std hrs;Pay;Frequency;Start;Birth;TUPE;Leave incl. bank hols;Notice months;Pension
        W1;HGV Driver;North;37;£ 641,21;weekly;07/15/2015;11/30/1975;Y;33;1;LGPS
        W2;HGV Driver;North;37;£ 641,21;weekly;10/22/2018;02/14/1980;N;33;1;Smart Pension
        W3;Loader;North;37;£ 488,40;weekly;01/05/2020;06/17/1991;N;33;1;Smart Pension
        W4;Loader;South;18.5;£ 244,20;weekly;03/27/2022;12/01/1969;N;33;1;Smart Pension
        W5;Team Leader;South;37;2.980,00;monthly;05/19/2012;08/23/1972;Y;33;3;LGPS
        """;

    public const string WithoutHeadings = """
        HX1001,Janet Green,Cleaner,15,12.71,03/04/2018,09/08/1975,Permanent,NEST,YO1 7HH
        HX1002,Paul White,Cleaner,20,12.71,13/09/2021,19/02/1988,Permanent,Opted out,YO31 8RR
        HX1003,Ray Stone,Supervisor,37,14.25,28/01/2010,01/12/1966,Permanent,NEST,YO24 1AB
        HX1004,Lee Wood,Cleaner,10,12.71,02/11/2024,15/05/2001,Fixed term,NEST,YO10 5DD
        """;

    public const string Helpdesk = """
        Staff Transferring - IT Service Desk,,,,,,,,,,,,,
        ,,,,,,,,,,,,,
        ID,Job,Salary,Hours per week,FTE,Continuous service date,Age band,Annual leave (days),Public holidays,Notice,Pension,Contract,Based at,Other
        A1,Service Desk Analyst,"£28,500",37.5,1.0,15/06/2018,25-34,25,Yes,4 weeks,GPP 8% matched,Permanent,HQ,
        A2,Service Desk Analyst,"£28,500",22.5,0.6,21/06/2021,35-44,25,Yes,1 month,GPP 8% matched,Permanent,HQ,Flexible working
        A3,Network Engineer,"£41,000",37.5,1.0,11/01/2016,45-54,28,Yes,3 months,GPP 8% matched,Permanent,Remote,Car allowance £3k
        A4,Network Engineer,"£24,600",22.5,0.6,11/01/2017,45-54,28,Yes,3 months,Opted out,Permanent,Remote,Salary shown is pro rata
        A5,Apprentice Technician,"£16,500",37.5,1.0,01/09/2026,16-24,25,Yes,1 week,Not eligible - age,Apprenticeship,HQ,ends 31/08/2028
        A6,Project Lead,£450 per day,37.5,1.0,01/04/2026,35-44,,,1 week,,Contractor (Ltd co),HQ,
        A7,Service Desk Analyst,28.5k,37.5,1.0,May 2022,25-34,25,Yes,4 weeks,Yes,Secondment until 31/12/2027,HQ,
        """;

    /// <summary>
    /// Site for each sheet, a cover sheet with the rules, a scale, a hidden row, a hidden sheet with people and a hidden column.
    /// </summary>
    public static XlsxBuilder Libraries() => new XlsxBuilder()
        .Sheet("Read me",
            [["Cleaning contract – staff in scope"], ["Position at:", new DateOnly(2026, 10, 31)], ["Transfer date 1 February 2027"],
                ["Full time week = 37 hours. All posts are permanent unless shown otherwise."],
                ["Annual leave is in days, bank holidays are in addition"]])
        .Sheet("Town Hall", [
            ["Town Hall", null, null, null, null, null, null, null, null, null],
            ["Who", null, "Post", "Hours", null, "Pay", null, "Dates", null, "Terms"],
            ["Payroll no", "Name", null, "Per wk", "Wks", "Point", "Hourly £", "Joined", "Born", "Leave"],
            ["007", "Ann Ash", "Cleaner", new TimeSpan(18, 30, 0), 52, 3, 12.85m, new DateOnly(2019, 5, 6), new DateOnly(1980, 2, 1), 25],
            ["008", "Bob Birch", "Cleaner", 20, "TT 39", 3, null, new DateOnly(2020, 5, 4), new DateOnly(1990, 2, 1), 25],
            ["009", "Cy Cedar", "Cleaner", 15, 52, 3, 12.85m, new DateOnly(2021, 5, 3), new DateOnly(1991, 2, 1), 25],
            [null, null, "Total", 53.5m, null, null, null, null, null, null],
        ], hiddenRows: [6], merged: ["A1:J1", "A2:B2", "C2:C3", "D2:E2", "F2:G2", "H2:I2"])
        .Sheet("Library", [
            ["Employee", "Clock card", "Job title", "Hours over 4 weeks", "Basic wage", "Per", "Continuous service", "DOB", "Bank account",
                "Secret"],
            ["Di Dale", "0101", "Supervisor", 148, 2308.80m, "4 wk", "1.4.2010", "3/3/75", "12345678", "x"],
            ["Ed Elm", "0102", "\"", 74, 1154.40m, "4 wk", "Feb 2012", "4/4/76", "12345679", "y"],
            ["Fay Fir", "0103", "Relief cleaner", "as required", 12.71m, "hr", "1.4.2024", "5/5/2001", null, null],
        ], hiddenColumns: [10])
        .Sheet("Scale", [["Point", "Hourly rate"], [3, 12.85m], [4, 13.10m]])
        .Sheet("Full data", [["Payroll no", "Name", "Job title", "Hours", "Pay"], ["900", "Gil Gorse", "Cleaner", 10, 12.71m]],
            state: "hidden");
}
