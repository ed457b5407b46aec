using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>The codes of findings about staff lists, all in one place; docs/findings.md has a section for each.</summary>
public static class ListFindings
{
    // The file.
    public const string EmptyFile = "L_EMPTY_FILE";
    public const string NotAStaffList = "L_NOT_A_STAFF_LIST";
    public const string PasswordProtected = "L_PASSWORD_PROTECTED";
    public const string DamagedFile = "L_DAMAGED_FILE";
    public const string TooLarge = "L_TOO_LARGE";
    public const string NoTable = "L_NO_TABLE";
    public const string NoRows = "L_NO_ROWS";

    // The list as a whole.
    public const string WithoutHeadings = "L_NO_HEADINGS";
    public const string Transposed = "L_TRANSPOSED";
    public const string DifferentHeadings = "L_DIFFERENT_HEADINGS";
    public const string PartsJoined = "L_PARTS_JOINED";
    public const string NoFullTimeWeek = "L_NO_FULL_TIME_WEEK";
    public const string BirthWithheld = "L_DOB_WITHHELD";
    public const string SurplusPersonalData = "L_SURPLUS_PERSONAL_DATA";
    public const string TotalMismatch = "L_TOTAL_MISMATCH";
    public const string HiddenSheet = "L_HIDDEN_SHEET";
    public const string SheetNotRead = "L_SHEET_NOT_READ";
    public const string HiddenColumns = "L_HIDDEN_COLUMNS";
    public const string HiddenRows = "L_HIDDEN_ROWS";
    public const string ColumnsCompete = "L_COLUMNS_COMPETE";
    public const string UnknownColumn = "L_UNKNOWN_COLUMN";
    public const string NoDate = "L_NO_DATE";
    public const string ParticularMissing = "L_PARTICULAR_MISSING";
    public const string MonthFirst = "L_MONTH_FIRST_DATES";
    public const string OnTwoServices = "L_ON_TWO_SERVICES";

    // A record that cannot be used as it stands.
    public const string Vacancy = "R_VACANCY";
    public const string Agency = "R_AGENCY";
    public const string SelfEmployed = "R_SELF_EMPLOYED";
    public const string Leaver = "R_LEAVER";
    public const string NotInScope = "R_NOT_IN_SCOPE";
    public const string Duplicate = "R_DUPLICATE";
    public const string NoTitle = "R_NO_TITLE";
    public const string NoHours = "R_NO_HOURS";
    public const string ImpossibleHours = "R_IMPOSSIBLE_HOURS";
    public const string NoPay = "R_NO_PAY";
    public const string NoStart = "R_NO_START_DATE";
    public const string ImpossibleDate = "R_IMPOSSIBLE_DATE";

    // A record somebody has to ask about.
    public const string AbsentLongTerm = "W_ABSENT_LONG_TERM";
    public const string DateImprecise = "W_DATE_IMPRECISE";
    public const string BirthImpossible = "W_DOB_IMPOSSIBLE";
    public const string BirthMissing = "W_DOB_MISSING";
    public const string AgeMismatch = "W_AGE_MISMATCH";
    public const string FixedTermEnds = "W_FIXED_TERM_ENDS_BEFORE_TRANSFER";
    public const string HolidayBelow = "W_HOLIDAY_BELOW_STATUTORY";
    public const string HoursOver48 = "W_HOURS_OVER_48";
    public const string HoursUnclear = "W_HOURS_UNCLEAR";
    public const string InactiveCasual = "W_INACTIVE_CASUAL";
    public const string MissingRef = "W_MISSING_REF";
    public const string MultiAssignment = "W_MULTI_ASSIGNMENT";
    public const string MinimumWageBelow = "W_NMW_BELOW";
    public const string MinimumWageUnknownAge = "W_NMW_AGE_UNKNOWN";
    public const string NoticeBelow = "W_NOTICE_BELOW_STATUTORY";
    public const string PartlyAssigned = "W_PARTLY_ASSIGNED";
    public const string PayAsWords = "W_PAY_AS_WORDS";
    public const string PayFromScale = "W_PAY_FROM_SCALE";
    public const string PayByGrade = "N_PAY_BY_GRADE";
    public const string PayInconsistent = "W_PAY_INCONSISTENT";
    public const string PayRange = "W_PAY_RANGE";
    public const string PayRaisedRecently = "W_PAY_RAISED_RECENTLY";
    public const string PayUnlikeOthers = "W_PAY_UNLIKE_OTHERS";
    public const string PensionMissing = "W_PENSION_MISSING";
    public const string PensionUnclear = "W_PENSION_UNCLEAR";
    public const string PostcodeInvalid = "W_POSTCODE_INVALID";
    public const string PostcodeMissing = "W_POSTCODE_MISSING";
    public const string PossibleDuplicate = "W_POSSIBLE_DUPLICATE";
    public const string RecentlyAssigned = "W_RECENTLY_ASSIGNED";
    public const string RefShared = "W_REF_SHARED";
    public const string SensitiveDetail = "W_SENSITIVE_DETAIL";
    public const string StartsAfterList = "W_STARTS_AFTER_LIST";
    public const string StartBefore16 = "W_START_BEFORE_16";
    public const string TermsNotFound = "W_TERMS_NOT_FOUND";
    public const string ZeroHours = "W_ZERO_HOURS";

    // Notes.
    public const string ContractualOvertime = "N_CONTRACTUAL_OVERTIME";
    public const string LicenceRemark = "N_LICENCE_REMARK";
    public const string PreviousTransfer = "N_PREVIOUS_TRANSFER";
    public const string TermWeeksAssumed = "N_TERM_WEEKS_ASSUMED";
    public const string WeeksWorkedOrPaid = "N_WEEKS_WORKED_OR_PAID";
    public const string UnderCouncilLivingWage = "N_UNDER_COUNCIL_LIVING_WAGE";

    internal static Finding Unusable(string code, string message, string remedy) =>
        new(code, Severity.Blocking, message, Location.Everything, remedy);
}
