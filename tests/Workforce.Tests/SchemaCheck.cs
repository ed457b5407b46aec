using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workforce.Tests;

/// <summary>
/// Holds a document against a JSON Schema: the keywords that docs/schemas use, and an error for any other, so that none is passed over.
/// </summary>
sealed class SchemaCheck(JsonElement root)
{
    static readonly HashSet<string> Described = new(StringComparer.Ordinal) { "$schema", "$id", "$defs", "title", "description", "format" };

    public static IReadOnlyList<string> Faults(string schemaFile, ReadOnlyMemory<byte> document)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "schemas", schemaFile)));
        using var value = JsonDocument.Parse(document);
        return [.. new SchemaCheck(schema.RootElement).Of(schema.RootElement, value.RootElement, "$")];
    }

    IEnumerable<string> Of(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            foreach (var fault in Keyword(keyword, schema, value, path)) yield return fault;
        }
    }

    IEnumerable<string> Keyword(JsonProperty keyword, JsonElement schema, JsonElement value, string path) => keyword.Name switch
    {
        var name when Described.Contains(name) => [],
        "$ref" => Of(Definition(keyword.Value.GetString()!), value, path),
        "type" => Types(keyword.Value).Any(type => IsOf(type, value)) ? [] : [$"{path} is {value.ValueKind}, not {keyword.Value}"],
        "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{path} is not {keyword.Value}"],
        "enum" =>
            keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value))
                ? []
                : [$"{path} is {value}, not one of {keyword.Value}"],
        "required" =>
            value.ValueKind != JsonValueKind.Object
                ? []
                : keyword.Value
                    .EnumerateArray()
                    .Where(name => !value.TryGetProperty(name.GetString()!, out _))
                    .Select(name => $"{path} lacks {name}"),
        "properties" =>
            value.ValueKind != JsonValueKind.Object
                ? []
                : keyword.Value
                    .EnumerateObject()
                    .Where(property => value.TryGetProperty(property.Name, out _))
                    .SelectMany(property => Of(property.Value, value.GetProperty(property.Name), $"{path}.{property.Name}")),
        "additionalProperties" =>
            value.ValueKind != JsonValueKind.Object
                ? []
                : value.EnumerateObject()
                    .Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
            .SelectMany(member => keyword.Value.ValueKind == JsonValueKind.False
                ? [$"{path} has {member.Name}, which is not in the schema"]
                : keyword.Value.ValueKind == JsonValueKind.Object
                ? Of(keyword.Value, member.Value, $"{path}.{member.Name}")
                : []),
        "items" =>
            value.ValueKind != JsonValueKind.Array
                ? []
                : value.EnumerateArray().SelectMany((item, index) => Of(keyword.Value, item, $"{path}[{index}]")),
        "oneOf" =>
            keyword.Value.EnumerateArray().Count(choice => !Of(choice, value, path).Any()) == 1
                ? []
                : [$"{path} fits not exactly one of its forms"],
        "pattern" =>
            value.ValueKind != JsonValueKind.String
                || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
                ? []
                : [$"{path} does not match {keyword.Value}"],
        "minimum" =>
            value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal()
                ? []
                : [$"{path} is below {keyword.Value}"],
        "maximum" =>
            value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal()
                ? []
                : [$"{path} is above {keyword.Value}"],
        "minLength" =>
            value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32()
                ? []
                : [$"{path} is too short"],
        "minItems" =>
            value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32()
                ? []
                : [$"{path} has too few items"],
        "uniqueItems" =>
            value.ValueKind != JsonValueKind.Array
                || value.EnumerateArray()
                    .Select(item => item.GetRawText())
                    .Distinct(StringComparer.Ordinal)
                    .Count() == value.GetArrayLength()
                ? []
                : [$"{path} repeats an item"],
        var name => [string.Create(CultureInfo.InvariantCulture, $"{path}: the check does not know the keyword {name}")],
    };

    JsonElement Definition(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(root, (element, part) => element.GetProperty(part));

    static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
