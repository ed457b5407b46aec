using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Workforce.Grading;

namespace Workforce.Benchmarks;

/// <summary>
/// Ranks the labelled titles of the tests against the sample's roles, beside a scan that takes the role whose title is most alike letter by
/// letter. The matcher's weights were fitted on these titles: how right it is on others stands in docs/rules/matching.md.
/// </summary>
static class MatchingBenchmark
{
    public static async Task<Measured> RunAsync(bool quick, TextWriter table)
    {
        var repeats = quick ? 3 : 7;
        var (titlesFile, rolesFile) = (At("tests", "Workforce.Tests", "Grading", "titles.csv"), At("samples", "council", "roles.csv"));
        var roles = Read(rolesFile, content => EstablishmentFiles.ReadRoles(content).Value);
        var titles = Read(titlesFile, content => TitleFile.Read(content, labelled: true).Value);
        List<double> seconds = [];
        IReadOnlyList<(TitleRow Row, RoleMatch Match)> answers = [];
        for (var repeat = 0; repeat <= repeats; repeat++)
        {
            var started = Stopwatch.GetTimestamp();
            var matcher = new RoleMatcher(roles);
            answers = [.. titles.Select(row => (row, matcher.Match(row.Title, row.ServiceArea)))];
            if (repeat > 0) seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        seconds.Sort();
        var fitting = answers.Where(answer => answer.Row.BestId != TitleRow.None).ToList();
        var taken = seconds[repeats / 2];
        var right = fitting.Count(answer =>
            answer.Match.Candidates.First(candidate => candidate.Role is not null).Role!.Id == answer.Row.BestId) / (double)fitting.Count;
        var peer = await Peers.RunAsync("match_titles.py", titlesFile, rolesFile, repeats.ToString(CultureInfo.InvariantCulture));
        await table.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{titles.Count:N0} titles against {roles.Count} roles, one thread: {taken:0.000} s, best role first for {right:P0} (fitted on these titles)."));
        var what = $"{titles.Count:N0} titles ranked against {roles.Count} roles, one thread";
        return Measured.Of(new { Titles = titles.Count, Roles = roles.Count, Seconds = taken, Right = right, Peer = peer }, peer is null
            ? new Line(what, Measured.Seconds(taken), "no Python here", null)
            : new Line(what, string.Create(CultureInfo.InvariantCulture, $"{Measured.Seconds(taken)}, right {right:P0}"),
                string.Create(CultureInfo.InvariantCulture,
                    $"{peer.Tool}, best ratio: {Measured.Seconds(peer.Seconds)}, right {peer.Right:P0}"),
                peer.Seconds / taken));
    }

    static IReadOnlyList<T> Read<T>(string file, Func<Stream, IReadOnlyList<T>> read)
    {
        using var content = File.OpenRead(file);
        return read(content);
    }

    static string At(params string[] parts) => Path.Combine([Path.GetDirectoryName(Source())!, "..", "..", .. parts]);

    static string Source([CallerFilePath] string file = "") => file;
}
