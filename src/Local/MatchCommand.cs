using CsvHelper;
using Workforce.Findings;
using Workforce.Grading;

namespace Workforce.Local;

/// <summary>
/// <c>workforce match</c>: ranked roles for each title of a file, or how right the matcher is on titles a person has answered.
/// </summary>
static class MatchCommand
{
    static readonly string[] Columns = ["title", "service_area", "rank", "role_id", "score", "confidence", "reason"];

    public static int Run(string? titles, string? labels, string roles, string? output, string? socIndex)
    {
        if ((titles is null) == (labels is null))
            throw new UnusableInputException("Give either --titles or --labels, a CSV with the columns contractor_title and service_area.");
        var table = Read(roles, content => EstablishmentFiles.ReadRoles(content));
        var soc = socIndex is null ? null : Read(socIndex, SocIndex.Read);
        var matcher = new RoleMatcher(table, soc);
        var rows = Read(titles ?? labels!, content => TitleFile.Read(content, labelled: labels is not null));
        var answers = rows.AsParallel().AsOrdered().Select(row => (row, matcher.Match(row.Title, row.ServiceArea))).ToList();
        if (labels is null) Write(answers, output);
        else Print(MatchScore.Of(answers));
        return ExitStatus.Done;
    }

    static T Read<T>(string file, Func<Stream, Checked<T>> read)
    {
        using var content = NamedFile.Open(file);
        var known = read(content);
        return known.Findings.FirstOrDefault(finding => finding.Severity == Severity.Blocking) is { } why
            ? throw new UnusableInputException(
                $"{Path.GetFileName(file)}: {why.Message.TrimEnd('.')}; {char.ToLowerInvariant(why.Remedy[0])}{why.Remedy[1..]}")
            : known.Value;
    }

    static void Write(IReadOnlyList<(TitleRow Row, RoleMatch Match)> answers, string? output)
    {
        try
        {
            using var content = output is null
                ? Console.OpenStandardOutput()
                : new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.None);
            using var csv = CsvWriter.Create(content, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
            csv.WriteRecord(Columns);
            foreach (var (row, match) in answers)
            {
                for (var rank = 0; rank < match.Candidates.Count; rank++)
                {
                    var candidate = match.Candidates[rank];
                    csv.WriteField(row.Title);
                    csv.WriteField(row.ServiceArea);
                    csv.WriteField(rank + 1, default);
                    csv.WriteField(candidate.Role?.Id ?? TitleRow.None);
                    csv.WriteField(Math.Round(candidate.Score, 4, MidpointRounding.AwayFromZero), default);
                    csv.WriteField(Math.Round(candidate.Confidence, 4, MidpointRounding.AwayFromZero), default);
                    csv.WriteField(candidate.Reason);
                    csv.EndRecord();
                }
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && output is not null)
        {
            throw new UnusableInputException(
                $"{output} cannot be written. Choose a folder that exists and that this user may write to, and close the file in other programs.");
        }
    }

    static void Print(MatchScore score)
    {
        static string Figure(double value) =>
            Math.Round(value, 3, MidpointRounding.AwayFromZero).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
        Console.WriteLine($"Titles: {score.Titles}");
        Console.WriteLine($"Best role first (top-1): {Figure(score.Best)}");
        Console.WriteLine($"Best or acceptable role first: {Figure(score.Acceptable)}");
        Console.WriteLine($"Best role among three (top-3): {Figure(score.AmongThree)}");
        Console.WriteLine(
            $"Titles that fit none told apart (AUROC): {(score.NoneAuroc is { } auroc ? Figure(auroc) : "not known, the file has none or nothing else")}");
        Console.WriteLine($"Expected calibration error: {Figure(score.CalibrationError)}");
        Console.WriteLine($"Rows that can be pre-ticked at 95% right: {Figure(score.PreTickable)}");
        Console.WriteLine($"Rows the program pre-ticks: {Figure(score.PreTicked)}, of which right: {Figure(score.PreTickedRight)}");
        Console.WriteLine("Reliability (confidence from, rows, mean confidence, right):");
        foreach (var band in score.Reliability)
            Console.WriteLine($"  {Figure(band.From)}  {band.Count,5}  {Figure(band.Claimed)}  {Figure(band.Right)}");
    }
}
