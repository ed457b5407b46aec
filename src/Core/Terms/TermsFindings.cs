namespace Workforce.Terms;

/// <summary>The codes of findings about terms; docs/findings.md has a section for each.</summary>
public static class TermsFindings
{
    // The council's files.
    public const string BadCouncilTerms = "TM_BAD_COUNCIL_TERMS";
    public const string NotInForce = "TM_NOT_IN_FORCE";
    public const string BadContractorTerms = "TM_BAD_CONTRACTOR_TERMS";
    public const string UnknownService = "TM_UNKNOWN_SERVICE";
    public const string CouncilSilent = "TM_COUNCIL_SILENT";

    // What the contractor tells.
    public const string TermNotTold = "TM_TERM_NOT_TOLD";
    public const string TermPartlyTold = "TM_TERM_PARTLY_TOLD";
    public const string ToldTwice = "TM_TOLD_TWICE";
    public const string LeaveUnclear = "TM_LEAVE_UNCLEAR";
    public const string SickPayUnclear = "TM_SICK_PAY_UNCLEAR";
    public const string NoticeUnclear = "TM_NOTICE_UNCLEAR";
    public const string UnitsConflict = "TM_UNITS_CONFLICT";
    public const string PensionUnclear = "TM_PENSION_UNCLEAR";

    // Measures and notices.
    public const string ChoiceMissing = "TM_CHOICE_MISSING";
    public const string MaterialDetriment = "TM_MATERIAL_DETRIMENT";
    public const string BenefitUndecided = "TM_BENEFIT_UNDECIDED";
    public const string AgencyNotTold = "TM_AGENCY_NOT_TOLD";
    public const string OwnStaffNotTold = "TM_OWN_STAFF_NOT_TOLD";

    /// <summary>An offer that rests on nothing recorded, or whose time is over.</summary>
    public const string OfferNotCleared = "TM_OFFER_NOT_CLEARED";

    /// <summary>A rule of law whose start is not confirmed.</summary>
    public const string LawUncertain = "TM_LAW_UNCERTAIN";
}
