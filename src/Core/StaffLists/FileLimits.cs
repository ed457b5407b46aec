namespace Workforce.StaffLists;

/// <summary>
/// What a staff list may weigh. A real list of 20,000 people stays far below every one of these; what is above is hostile or not a list.
/// </summary>
static class FileLimits
{
    public const int FileBytes = 64 * 1024 * 1024;
    public const long PartBytes = 256L * 1024 * 1024;
    public const long PackageBytes = 384L * 1024 * 1024;
    /// <summary>Bytes of a part without the end of an element: a full cell has at most six for each of its characters.</summary>
    public const int Unbroken = 512 * 1024;
    public const int PackageParts = 5_000;

    /// <summary>How far one part may be compressed, looked at above <see cref="RatioFloor"/> only: small parts compress well.</summary>
    public const int Ratio = 150;
    public const long RatioFloor = 8L * 1024 * 1024;

    public const int Sheets = 200;
    public const int Rows = 120_000;
    public const int Columns = 500;
    public const int Cells = 2_000_000;

    /// <summary>Cells that no other row has: each is an object of its own. A list of 100,000 people has about five for each.</summary>
    public const int OwnCells = 1_250_000;

    /// <summary>Questions down the side of a list that has people side by side, in all its blocks.</summary>
    public const int Questions = 2_000;

    /// <summary>Text of all cells together: a list of 100,000 people with sixteen columns has half of it.</summary>
    public const int Characters = 32 * 1024 * 1024;
    public const int MergedBlocks = 10_000;

    /// <summary>Rows of one sheet that are tried as headings; real lists have a handful.</summary>
    public const int HeadingTries = 500;
    public const int TotalLines = 500;
    /// <summary>
    /// Rows with one reference that are compared with each other; what more rows share is a stand-in such as TBC, and tells nobody apart.
    /// </summary>
    public const int OnePersonsPosts = 100;

    /// <summary>
    /// Findings of one list. Four for each of 100,000 people are more than anyone can ask about; the list is then no list of people.
    /// </summary>
    public const int Findings = 400_000;

    /// <summary>Tables of one file that may be parts of each other.</summary>
    public const int Parts = 40;

    /// <summary>Sections for which the week most of the table works is looked for again; real lists have a handful.</summary>
    public const int Sections = 200;

    public const int CellCharacters = 32_767;
    /// <summary>Different texts of one list of which one kind of reading is remembered.</summary>
    public const int RememberedTexts = 16_384;

    /// <summary>Longer texts hardly come twice.</summary>
    public const int RememberedLength = 200;
    public const int SharedStrings = 1_000_000;
    public const long SharedCharacters = Characters;

    /// <summary>Cells an ExcelDataReader sheet may be padded to; each costs time even when it is empty.</summary>
    public const long PaddedCells = 20_000_000;
}

/// <summary>Unwinds the reading of a file that cannot be used; never leaves <see cref="StaffListReader"/>.</summary>
sealed class UnusableFileException(string code, string message, string remedy) : Exception(message)
{
    public Findings.Finding Finding { get; } = ListFindings.Unusable(code, message, remedy);

    public static UnusableFileException TooLarge(string what) => new(
        ListFindings.TooLarge, $"The file is too large to be a staff list: {what}.",
        "Ask for the staff list alone, without pictures, history or other sheets.");

    public static UnusableFileException Damaged() => new(
        ListFindings.DamagedFile, "The file is damaged and cannot be read.",
        "Ask the contractor to open it, save it again as an Excel workbook (.xlsx) and send that.");
}

/// <summary>Counts the cells of a text file as they are made, and refuses the file once there are more than a list has.</summary>
sealed class CellTally
{
    int all, own;

    public RawRow Add(RawRow row)
    {
        all += row.Cells.Count;
        foreach (var cell in row.Span) own += cell.IsShared ? 0 : 1;
        return all > FileLimits.Cells || own > FileLimits.OwnCells
            ? throw UnusableFileException.TooLarge("it has more cells than any staff list")
            : row;
    }
}
