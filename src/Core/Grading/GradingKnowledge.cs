using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workforce.Grading;

/// <summary>What title-words.json holds: how contractors write, and what the words mean.</summary>
sealed record TitleKnowledge(
    IReadOnlyDictionary<string, string> Phrases,
    IReadOnlyDictionary<string, string> Abbreviations,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ByArea,
    IReadOnlyDictionary<string, string> Synonyms,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Places,
    IReadOnlyDictionary<string, int> Levels,
    IReadOnlyList<IReadOnlyList<string>> Heads,
    IReadOnlyList<string> Unstemmed,
    IReadOnlyList<string> Weak,
    IReadOnlyList<string> Generic);

/// <summary>A job by its general name and what contractors call it.</summary>
sealed record Occupation(string Title, IReadOnlyList<string> Aliases);

/// <summary>What occupations.json and occupations-elsewhere.json hold.</summary>
sealed record OccupationList(string Comment, IReadOnlyList<Occupation> Occupations);

/// <summary>Reads the knowledge files of this folder, which are embedded.</summary>
static class GradingKnowledge
{
    static readonly JsonSerializerOptions Strict =
        new(JsonSerializerOptions.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter() }
        };

    public static T Load<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"grading/{name}.json")
            ?? throw new InvalidDataException($"grading/{name}.json is not embedded");
        return JsonSerializer.Deserialize<T>(stream, Strict) ?? throw new InvalidDataException($"grading/{name}.json is empty");
    }
}
