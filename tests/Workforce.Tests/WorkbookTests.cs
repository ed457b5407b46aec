using System.Text;
using ExcelDataReader;
using Workforce.Samples;

namespace Workforce.Tests;

/// <summary>The sample workbooks' writer, read back by someone else's reader.</summary>
public class WorkbookTests
{
    public WorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Cells_come_back_as_what_they_were()
    {
        var workbook = new Workbook();
        var sheet = workbook.AddSheet("Staff & posts");
        sheet.Add("Zoë <O’Brien>", 37.5m, new DateOnly(1984, 2, 29), new TimeOnly(7, 30), Cell.Money(12.71m), Cell.Blank,
            Cell.Formula("B1*2", 75));

        using var reader = Read(workbook);
        reader.Read();

        Assert.Equal("Staff & posts", reader.Name);
        Assert.Equal(
            ["Zoë <O’Brien>", 37.5, new DateTime(1984, 2, 29), new DateTime(1899, 12, 31, 7, 30, 0), 12.71, null, 75.0],
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
    }

    [Fact]
    public void Hidden_sheets_and_merged_cells_are_marked()
    {
        var workbook = new Workbook();
        workbook.AddSheet("Open").Merge("A1:C2");
        workbook.AddSheet("Shut", hidden: true).Set("AB3", "left behind");

        using var reader = Read(workbook);

        Assert.Equal("visible", reader.VisibleState);
        Assert.Equivalent(new { FromRow = 0, ToRow = 1, FromColumn = 0, ToColumn = 2 }, Assert.Single(reader.MergeCells));
        Assert.True(reader.NextResult());
        Assert.Equal("hidden", reader.VisibleState);
        Assert.Equal((28, 3), (reader.FieldCount, reader.RowCount));
    }

    static IExcelDataReader Read(Workbook workbook) => ExcelReaderFactory.CreateReader(new MemoryStream(workbook.ToBytes()));
}
