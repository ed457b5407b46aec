namespace Workforce.Grading;

/// <summary>Cells of CSV files that went out and came back.</summary>
static class CsvCells
{
    /// <summary>Without the apostrophe that this program and spreadsheets put before a text that would run as a formula.</summary>
    public static string AsGiven(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
