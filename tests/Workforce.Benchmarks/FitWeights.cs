using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workforce.Grading;
using Workforce.Tests.Grading;

namespace Workforce.Benchmarks;

/// <summary>
/// Fits match-weights.json again, from the titles of tests/Workforce.Tests/Grading/titles.csv and the sample's roles. With ONS's coding
/// index each title counts twice, with and without it, so that one set of weights serves councils that have it and councils that have not.
/// </summary>
static class FitWeights
{
    /// <summary>
    /// Whoever wrote the titles also wrote the aliases, so that others' titles do a little worse; the confidence is lowered by as much.
    /// </summary>
    const double OthersTitles = 0.35;

    const int Decimals = 3;

    static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() }
    };

    public static void Run(string output, string? socIndex)
    {
        var roles = Read(At("samples", "council", "roles.csv"), content => EstablishmentFiles.ReadRoles(content).Value)
            .OrderBy(role => role.Id, StringComparer.Ordinal)
            .ToList();
        var titles = Read(At("tests", "Workforce.Tests", "Grading", "titles.csv"),
            content => TitleFile.Read(content, labelled: true).Value);
        List<RoleMatcher> matchers = [new(roles),
            .. socIndex is null ? [] : (RoleMatcher[])[new(roles, Read(socIndex, SocIndex.Read).Value)]];

        // From nothing, so that the same titles and knowledge always give the same weights.
        var nothing = MatchWeights.Fitted with { Role = new Dictionary<RoleSignal, double>(), None = new Dictionary<NoneSignal, double>() };
        var fitted = WeightFitting.Fit([.. matchers.SelectMany(matcher => titles.Select(row => Labelled.Of(row, matcher, roles)))],
            nothing);
        var rounded = fitted with
        {
            Role = fitted.Role.ToDictionary(weight => weight.Key, weight => Rounded(weight.Value)),
            None = fitted.None.ToDictionary(weight => weight.Key, weight => Rounded(weight.Value)),
            Offset = Rounded(fitted.Offset - OthersTitles),
            Slope = Rounded(fitted.Slope),
            NoneOffset = Rounded(fitted.NoneOffset),
            NoneSlope = Rounded(fitted.NoneSlope),
        };
        File.WriteAllBytes(output, JsonSerializer.SerializeToUtf8Bytes(rounded, Written));
        Console.WriteLine(
            $"Fitted on {titles.Count} titles{(socIndex is null ? ", without ONS's index" : ", with and without ONS's index")}. Measure with `match --labels` before putting it in place.");
    }

    static double Rounded(double weight) => Math.Round(weight, Decimals, MidpointRounding.AwayFromZero);

    static T Read<T>(string file, Func<Stream, T> read)
    {
        using var content = File.OpenRead(file);
        return read(content);
    }

    static string At(params string[] parts) => Path.Combine([Path.GetDirectoryName(Source())!, "..", "..", .. parts]);

    static string Source([CallerFilePath] string file = "") => file;
}
