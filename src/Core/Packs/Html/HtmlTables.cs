using System.Text;

namespace Workforce.Packs.Html;

/// <summary>
/// Tables with captions and header cells. On a narrow screen each row becomes a block whose cells carry their column's heading; the roles
/// are written out because browsers forget that a table is one once its display changes.
/// </summary>
sealed class HtmlTables(StringBuilder html)
{
    public void Append(Table table)
    {
        if (table.Rows.Any(row => row.Count != table.Columns.Count))
            throw new ArgumentException("Every row of a table has one text per column.", nameof(table));
        html.Append("<table role=\"table\">\n<caption>")
            .AppendText(table.Caption)
            .Append("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in table.Columns)
        {
            if (string.IsNullOrWhiteSpace(column.Header)) html.Append("<td role=\"cell\"></td>");
            else
                html.Append("<th role=\"columnheader\" scope=\"col\"")
                    .Append(Class(column))
                    .Append('>')
                    .AppendText(column.Header)
                    .Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr role=\"row\">");
            for (var i = 0; i < row.Count; i++) Cell(table.Columns[i], row[i], isHeading: i == 0);
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    void Cell(TableColumn column, string text, bool isHeading)
    {
        html.Append(isHeading ? "<th role=\"rowheader\" scope=\"row\"" : "<td role=\"cell\"").Append(Class(column)).Append(" dir=\"auto\"");
        if (!isHeading && !string.IsNullOrWhiteSpace(column.Header)) html.Append(" data-label=\"").AppendOneLine(column.Header).Append('"');
        html.Append('>').AppendText(text).Append(isHeading ? "</th>" : "</td>");
    }

    static string Class(TableColumn column) => column.Numeric ? " class=\"number\"" : "";
}
