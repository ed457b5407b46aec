using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>Terms in the meaning of a firm's, a place's or a grade's code: CB: full-time week 38 hours, bank holidays on top.</summary>
static partial class TermsByCode
{
    public static List<(Column Column, string Code, ListNotes Says)> In(StaffTable table) =>
        [.. table.Columns
            .Where(column => column.Field is Field.Firm or Field.Site or Field.Grade or Field.OtherFacts or Field.Unknown)
            .SelectMany(column => (column.OwnCodes ?? column.Notes.Codes)
                .Where(code => Given(code.Value))
                .Select(code => (Column: column, Code: code.Key, Says: ListNotes.Read([code.Value]))))
            .Where(code => code.Says is { FullTimeWeek: not null } or { BankHolidays: not BankHolidays.NotStated })];

    /// <summary>The meaning of a code gives a full-time week or says where bank holidays stand.</summary>
    public static bool Given(string meaning) => Words.IsMatch(meaning);

    [GeneratedRegex(@"\b(full|whole)[- ]?time (working )?(week|hours)\b|\bbank hol", Wording.Options, Wording.PatternTimeout)]
    private static partial Regex Words { get; }

    /// <summary>What the line's code says goes before what the list says for everybody.</summary>
    public static ListNotes Of(Line line, List<(Column Column, string Code, ListNotes Says)> codes, ListNotes all)
    {
        foreach (var (column, code, says) in codes)
        {
            if (line[column]?.Clean != code) continue;
            return all with
            {
                FullTimeWeek = says.FullTimeWeek ?? all.FullTimeWeek,
                GroupWeeks = says.FullTimeWeek is null ? all.GroupWeeks : [],
                BankHolidays = says.BankHolidays == BankHolidays.NotStated ? all.BankHolidays : says.BankHolidays,
            };
        }

        return all;
    }
}
