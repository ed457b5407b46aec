using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workforce.Packs;
using Workforce.Portal.Forms;
using Workforce.Portal.Services;

namespace Workforce.Portal.Downloads;

/// <summary>A table of a page as it is downloaded: the same headings and words.</summary>
/// <param name="Name">Of the file, without its kind.</param>
/// <param name="FiguresFrom">From this column on, what is written as a number is one in a workbook.</param>
sealed record TableFile(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<string>> Rows,
    int FiguresFrom = int.MaxValue)
{
    /// <summary>The figures of a chart.</summary>
    public static TableFile? Of(string name, PictureChart? chart) =>
        chart is null ? null : new(name, [.. chart.Figures.Columns.Select(column => column.Header)], chart.Figures.Rows, FiguresFrom: 1);
}

static class TableFileRoutes
{
    /// <summary>Offers a table at <paramref name="route"/> with <c>.csv</c> and with <c>.xlsx</c>.</summary>
    /// <param name="group">Whose role may have it.</param>
    /// <param name="route">Of the page.</param>
    /// <param name="read">The table; null where there is none.</param>
    public static void MapTable(this RouteGroupBuilder group, string route, Func<HttpContext, Task<TableFile?>> read)
    {
        group.MapGet($"{route}.csv",
            (Delegate)((HttpContext context) => AnswerAsync(context, read,
                table => Respond.Csv(Csv.Write(table.Headings, table.Rows), $"{table.Name}.csv"))));
        group.MapGet($"{route}.xlsx",
            (Delegate)((HttpContext context) => AnswerAsync(context, read,
                table => Results.File(Workbook.Write(table), Workbook.Type, $"{table.Name}.xlsx"))));
    }

    static async Task<IResult> AnswerAsync(HttpContext context, Func<HttpContext, Task<TableFile?>> read, Func<TableFile, IResult> write) =>
        await read(context) is { } table ? write(table) : Results.NotFound();
}
