using Workforce.StaffLists;

namespace Workforce.Tests.StaffLists;

public class RemarkTests
{
    static Reading Read(string remark, string contract = "Permanent", string hours = "37") => Reading.Of(
        "List date: 1 October 2026. Transfer 1 April 2027. Full-time week 37 hours.\n"
        + "Staff no,Name,Job title,Hours,Hourly rate,Start date,Date of birth,Contract,Notice,Holiday,Pension,Postcode,Remarks\n"
        + $"A1,Jo Ash,Cleaner,{hours},13.45,01/02/2020,02/03/1980,{contract},statutory,25 + 8,NEST,LS1 1AA,\"{remark}\"");

    [Theory]
    [InlineData("Resigned, leaves 30 Nov 2026")]
    [InlineData("Working her notice")]
    [InlineData("Retires 31 Dec 2026")]
    [InlineData("Last day 12/12/26")]
    [InlineData("Leaving end of November")]
    [InlineData("Dismissed 01/10/26 (appeal pending)")]
    [InlineData("Handed in notice")]
    [InlineData("Finishing 20/11/2026")]
    [InlineData("Redundant from 31.12.26")]
    [InlineData("Has resigned wef 15/12/2026")]
    [InlineData("Contract terminated 30/10/2026")]
    [InlineData("End date 30/11/26 (resignation)")]
    public void Leavers_before_the_transfer_are_out(string remark) => Assert.Equal(["R_LEAVER"], Read(remark).Flags("A1"));

    [Theory]
    [InlineData("On maternity leave from 1 Aug 2026")]
    [InlineData("LTS since Feb")]
    [InlineData("Sabbatical till June 2027")]
    [InlineData("Currently off with long-term illness")]
    [InlineData("On career break")]
    [InlineData("Shared parental leave")]
    [InlineData("Off since March (sick)")]
    [InlineData("Not at work since January (sickness)")]
    [InlineData("On mat leave, due back 1 May 2027")]
    [InlineData("Absent since 3 Feb 2026")]
    [InlineData("Long term absence")]
    [InlineData("Adoption leave")]
    [InlineData("Off sick from 12/03/2026")]
    [InlineData("Suspended on full pay")]
    [InlineData("Unpaid career break until Sept 2027")]
    public void Long_absence_is_asked_about_and_kept(string remark) => Assert.Equal(["W_ABSENT_LONG_TERM"], Read(remark).Flags("A1"));

    [Theory]
    [InlineData("Works 2 days a week here and 3 at the airport")]
    [InlineData("Only 30% on this contract")]
    [InlineData("Splits time between this and Acme contract")]
    [InlineData("Area manager - covers six sites, 10% here")]
    [InlineData("One day a week on this contract")]
    [InlineData("Spends a third of her time here")]
    [InlineData("Also works on the hospital contract, 60% there")]
    [InlineData("Shared with Hull contract 40/60")]
    public void Work_mostly_elsewhere_is_asked_about(string remark) => Assert.Equal(["W_PARTLY_ASSIGNED"], Read(remark).Flags("A1"));

    [Theory]
    [InlineData("Works for the NHS contract only")]
    [InlineData("Not part of this service")]
    [InlineData("Head office - not transferring")]
    [InlineData("Works on another contract")]
    [InlineData("Not assigned to this contract")]
    [InlineData("On the school contract, not this one")]
    [InlineData("Out of scope")]
    public void People_on_other_contracts_are_out(string remark) => Assert.Equal(["R_NOT_IN_SCOPE"], Read(remark).Flags("A1"));

    [Theory]
    [InlineData("Transferred in from Leeds contract 1/9/26")]
    [InlineData("Joined this contract in Sept 2026 from the Hull site")]
    [InlineData("Moved across from Hull last month")]
    [InlineData("New to contract - 3 weeks ago")]
    [InlineData("Redeployed to this contract 14/09/2026")]
    [InlineData("Pay increased from 12.90 to 14.50 in September 2026")]
    [InlineData("Promoted to supervisor 14/09/2026")]
    [InlineData("Rate raised from 12.71 to 13.45 on 1 September 2026")]
    [InlineData("Hours increased from 20 to 37 last month")]
    [InlineData("Added to the contract 20/09/26")]
    public void Late_moves_and_raises_are_asked_about(string remark) =>
        Assert.True(Assert.Single(Read(remark).Flags("A1")) is "W_RECENTLY_ASSIGNED" or "W_PAY_RAISED_RECENTLY");

    [Theory]
    [InlineData("No shifts since March")]
    [InlineData("Last worked Feb 2026")]
    [InlineData("Has not worked since 2025")]
    [InlineData("Not called on this year")]
    [InlineData("No work offered for 6 months")]
    [InlineData("Not used since January 2026")]
    public void Idle_casuals_are_asked_about(string remark) =>
        Assert.Contains("W_INACTIVE_CASUAL", Read(remark, "Casual", "as required").Flags("A1"));

    [Theory]
    [InlineData("Diabetic")]
    [InlineData("Undergoing chemotherapy")]
    [InlineData("Has bad knees")]
    [InlineData("Suffers with anxiety")]
    [InlineData("Heart bypass 2025")]
    [InlineData("Recovering from stroke")]
    [InlineData("Reduced duties following back injury")]
    [InlineData("Registered disabled")]
    [InlineData("Epilepsy - no ladders")]
    [InlineData("Pregnant, due in May")]
    [InlineData("Phased return after breast cancer")]
    [InlineData("Member of Unison")]
    public void Health_and_union_details_are_flagged_and_not_copied(string remark)
    {
        var list = Read(remark);
        Assert.Contains("W_SENSITIVE_DETAIL", list.Flags("A1"));
        Assert.DoesNotContain(list.Findings, finding => finding.Message.Contains(remark, StringComparison.Ordinal));
        Assert.DoesNotContain(remark, list["A1"].Extra.Values);
    }

    [Theory]
    [InlineData("Key holder")]
    [InlineData("First aider")]
    [InlineData("Union representative")]
    [InlineData("Works bank holidays")]
    [InlineData("Returned from maternity 2025")]
    [InlineData("Left-handed tools supplied")]
    [InlineData("SIA licence renewal due Jan 2027")]
    [InlineData("Holiday booked in Dec")]
    [InlineData("Long service award 2024")]
    [InlineData("Formerly agency, permanent since 2022")]
    [InlineData("Joined from agency 2019")]
    [InlineData("Was casual until 2021")]
    [InlineData("Maternity leave ended May 2025")]
    [InlineData("On call 1 in 4")]
    [InlineData("Relief cover for supervisor")]
    [InlineData("Deputy when manager on leave")]
    [InlineData("Acting up since July 2024")]
    [InlineData("Transferred from council 2008 (TUPE)")]
    [InlineData("Works across two sites")]
    [InlineData("Guaranteed overtime 5 hours")]
    [InlineData("Company van")]
    [InlineData("Keys to depot, alarm code held")]
    [InlineData("Flexible working agreed 2023")]
    [InlineData("Job share with A2")]
    [InlineData("Term-time working agreed")]
    [InlineData("Trained fire marshal")]
    [InlineData("Pay review due April 2027")]
    [InlineData("Supervises agency staff")]
    [InlineData("Lead for apprentices")]
    [InlineData("Night shift premium applies")]
    [InlineData("Contractual overtime 4 hrs")]
    [InlineData("Mobile phone provided")]
    [InlineData("Moved house 2024")]
    [InlineData("Increment due April")]
    [InlineData("Previously on zero hours, now contracted")]
    [InlineData("No long term absence")]
    [InlineData("Leave year Jan-Dec")]
    [InlineData("Worked for us since 2010")]
    [InlineData("Retirement age 67")]
    [InlineData("Part of the relief team on Fridays")]
    [InlineData("Maternity cover arranged")]
    [InlineData("Transfers equipment between sites")]
    public void Ordinary_remarks_raise_nothing(string remark)
    {
        var list = Read(remark);
        Assert.Empty(list.Flags("A1"));
        Assert.Equal(ContractType.Permanent, list["A1"].ContractType);
    }
}
