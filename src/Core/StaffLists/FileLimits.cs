namespace Workforce.StaffLists;

/// <summary>What a staff list may weigh. A real list of 20,000 people stays far below every one of these; what is above is hostile or not a list.</summary>
static class FileLimits
{
    public const int FileBytes = 64 * 1024 * 1024;
    public const long PartBytes = 256L * 1024 * 1024;
    public const long PackageBytes = 384L * 1024 * 1024;
    public const int PackageParts = 5_000;

    /// <summary>How far one part may be compressed, looked at above <see cref="RatioFloor"/> only: small parts compress well.</summary>
    public const int Ratio = 150;
    public const long RatioFloor = 8L * 1024 * 1024;

    public const int Sheets = 200;
    public const int Rows = 120_000;
    public const int Columns = 500;
    public const int Cells = 2_000_000;
    /// <summary>Text of all cells together: a list of 100,000 people with sixteen columns has half of it.</summary>
    public const int Characters = 32 * 1024 * 1024;
    public const int MergedBlocks = 10_000;

    /// <summary>Rows of one sheet that are tried as headings; real lists have a handful.</summary>
    public const int HeadingTries = 500;
    public const int TotalLines = 500;
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
        ListFindings.TooLarge, $"The file is too large to be a staff list: {what}.", "Ask for the staff list alone, without pictures, history or other sheets.");

    public static UnusableFileException Damaged() => new(
        ListFindings.DamagedFile, "The file is damaged and cannot be read.", "Ask the contractor to open it, save it again as an Excel workbook (.xlsx) and send that.");
}
