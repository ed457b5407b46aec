using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Workforce.Findings;

namespace Workforce.Storage;

/// <summary>
/// How the program reads and writes JSON: unknown members and missing required ones are faults, enums are words, dates are ISO 8601.
/// </summary>
public static class StrictJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The same on one line, for messages.</summary>
    public static JsonSerializerOptions Compact { get; } = new(Options) { WriteIndented = false };

    /// <summary>
    /// A council's file as a value, or one blocking finding that names the file, the line and the member, never the content.
    /// </summary>
    /// <param name="content">The file, or null where it is missing.</param>
    public static Checked<T?> Read<T>(Stream? content, string file)
        where T : class
    {
        if (content is null)
        {
            return Unusable<T>(CouncilFindings.FileMissing, $"{file} is missing.",
                $"Put {Path.GetFileName(file)} into the council folder; samples/council has one to start from.");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(content, Options) is { } value
                ? new Checked<T?>(value, [])
                : Unusable<T>(CouncilFindings.FileUnreadable, $"{file} is empty.", "Fill it in; samples/council has one to start from.");
        }
        catch (JsonException fault)
        {
            var place = fault.LineNumber is { } line ? $" at line {line + 1}" : "";
            var member = string.IsNullOrEmpty(fault.Path) || fault.Path == "$" ? "" : $", member {fault.Path}";
            return Unusable<T>(CouncilFindings.FileUnreadable, $"{file} cannot be read{place}{member}.",
                "Correct the file: its shape is described in docs/architecture.md and shown by samples/council.");
        }
    }

    static Checked<T?> Unusable<T>(string code, string message, string remedy)
        where T : class => new(null, [new Finding(code, Severity.Blocking, message, Location.Everything, remedy)]);
}

/// <summary>Codes about a council's own files.</summary>
public static class CouncilFindings
{
    public const string FileMissing = "CO_FILE_MISSING";

    public const string FileUnreadable = "CO_FILE_UNREADABLE";
}
