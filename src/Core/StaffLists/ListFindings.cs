using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>The codes of findings about staff lists, all in one place; docs/findings.md has a section for each.</summary>
public static partial class ListFindings
{
    // The file.
    public const string EmptyFile = "L_EMPTY_FILE";
    public const string NotAStaffList = "L_NOT_A_STAFF_LIST";
    public const string PasswordProtected = "L_PASSWORD_PROTECTED";
    public const string DamagedFile = "L_DAMAGED_FILE";
    public const string TooLarge = "L_TOO_LARGE";
    public const string NoTable = "L_NO_TABLE";
    public const string NoRows = "L_NO_ROWS";

    internal static Finding Unusable(string code, string message, string remedy) => new(code, Severity.Blocking, message, Location.Everything, remedy);
}
