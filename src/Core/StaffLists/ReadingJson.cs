using System.Text.Encodings.Web;
using System.Text.Json;
using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>Writes a reading in the shape of reading.schema.json, version 1.</summary>
public static class ReadingJson
{
    /// <summary>Bytes written at a time, so that a long list is never in memory as text.</summary>
    const int Piece = 64 * 1024;

    public static void Write(StaffList list, IReadOnlyList<Finding> findings, Stream output)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(findings);
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("file", list.FileName);
        Date(json, "asAtDate", list.AsAt);
        Date(json, "transferDate", list.TransferDate);
        Array(json, "sheets", list.Sheets, Sheet);
        Array(json, "ignoredRows", list.IgnoredRows, Ignored);
        Array(json, "records", list.Records, Record);
        Array(json, "findings", findings, Finding);
        json.WriteEndObject();
    }

    static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
            if (json.BytesPending > Piece) json.Flush();
        }

        json.WriteEndArray();
    }

    static void Sheet(Utf8JsonWriter json, SheetReading sheet)
    {
        json.WriteStartObject();
        json.WriteString("name", sheet.Name);
        json.WriteString("role", sheet.Role.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    static void Ignored(Utf8JsonWriter json, IgnoredRow row)
    {
        json.WriteStartObject();
        json.WriteString("sheet", row.Sheet);
        Number(json, "row", row.Row);
        json.WriteString("why", row.Why);
        json.WriteEndObject();
    }

    static void Record(Utf8JsonWriter json, Employee record)
    {
        json.WriteStartObject();
        json.WriteString("sheet", record.Sheet);
        json.WriteNumber("row", record.Row);
        json.WriteString("column", record.Column);
        json.WriteString("disposition",
            record.Disposition switch
            {
                Disposition.Reject => "reject",
                Disposition.AcceptWithWarning => "accept_with_warning",
                _ => "accept"
            });
        Fields(json, record);
        Array(json, "derived", record.Derived.Order(StringComparer.Ordinal), (writer, name) => writer.WriteStringValue(name));
        Array(json, "assumed", record.Assumed.Order(StringComparer.Ordinal), (writer, name) => writer.WriteStringValue(name));
        json.WriteStartObject("extra");
        if (record.Disposition == Disposition.Reject) json.WriteString("scope", record.Scope == Scope.Out ? "out" : "incomplete");
        foreach (var (name, value) in record.Extra.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("sources");
        foreach (var (name, source) in record.Sources.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Source(json, name, source);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Source(Utf8JsonWriter json, string name, FieldSource source)
    {
        json.WriteStartObject(name);
        json.WriteString("column", source.Column);
        json.WriteString("text", source.Text);
        json.WriteString("working", source.Working);
        json.WriteEndObject();
    }

    static void Fields(Utf8JsonWriter json, Employee record)
    {
        json.WriteStartObject("fields");
        json.WriteString("employeeRef", record.EmployeeRef);
        json.WriteString("name", record.Name);
        json.WriteString("jobTitle", record.JobTitle);
        Number(json, "weeklyHours", record.WeeklyHours?.Hours);
        Number(json, "weeksPerYear", record.WeeksPerYear);
        Number(json, "annualFtePay", record.AnnualFtePay?.Pounds);
        Number(json, "hourlyRate", record.HourlyRate?.Pounds);
        Date(json, "startDate", record.StartDate);
        Date(json, "dateOfBirth", record.DateOfBirth);
        Number(json, "age", record.Age);
        json.WriteString("pensionScheme", record.PensionScheme);
        json.WriteString("contractType", Contract(record.ContractType));
        json.WriteString("postcode", record.Postcode);
        Notice(json, record.NoticePeriod);
        Holiday(json, record.HolidayEntitlement);
        json.WriteEndObject();
    }

    internal static string? Contract(ContractType? contract) => contract switch
    {
        ContractType.Permanent => "permanent",
        ContractType.FixedTerm => "fixed_term",
        ContractType.CasualZeroHours => "casual_zero_hours",
        ContractType.Apprentice => "apprentice",
        ContractType.Agency => "agency",
        ContractType.SelfEmployed => "self_employed",
        _ => null,
    };

    static void Notice(Utf8JsonWriter json, NoticePeriod? notice)
    {
        if (notice is null)
        {
            json.WriteNull("noticePeriod");
            return;
        }

        json.WriteStartObject("noticePeriod");
        Number(json, "value", notice.Value);
        json.WriteString("unit", notice.Unit switch { NoticeUnit.Weeks => "weeks", NoticeUnit.Months => "months", _ => null });
        json.WriteString("basis", notice.IsStatutory ? "statutory" : "stated");
        json.WriteEndObject();
    }

    static void Holiday(Utf8JsonWriter json, HolidayEntitlement? holiday)
    {
        if (holiday is null)
        {
            json.WriteNull("holidayEntitlement");
            return;
        }

        json.WriteStartObject("holidayEntitlement");
        Number(json, "value", holiday.Value);
        json.WriteString("unit",
            holiday.Unit switch
            {
                HolidayUnit.Days => "days",
                HolidayUnit.Weeks => "weeks",
                HolidayUnit.PercentOfHours => "percent_of_hours",
                _ => null
            });
        json.WriteString("bankHolidays",
            holiday.BankHolidays switch { BankHolidays.Included => "included", BankHolidays.Plus => "plus", _ => "not_stated" });
        json.WriteString("basis", holiday.Statutory ? "statutory" : "stated");
        json.WriteEndObject();
    }

    static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("sheet", finding.Where.Sheet);
        Number(json, "row", finding.Where.Row);
        json.WriteString("column", finding.Where.Column);
        json.WriteString("field", finding.Where.Field);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }

    static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
