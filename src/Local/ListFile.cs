using Workforce.Findings;
using Workforce.StaffLists;

namespace Workforce.Local;

/// <summary>A staff list named on the command line: read, or refused in one sentence.</summary>
static class ListFile
{
    public static Checked<StaffList> Read(string file, DateOnly? transfer)
    {
        var (raw, readingFindings) = Cells(file);
        var list = StaffListParser.Parse(raw, transfer);
        return list.Value is { } understood ? new(understood, [.. readingFindings, .. list.Findings]) : throw Refused(file, list.Findings);
    }

    static (RawStaffList Raw, IReadOnlyList<Finding> Findings) Cells(string file)
    {
        using var content = Open(file);
        var read = StaffListReader.Read(content, Path.GetFileName(file));
        return read.Value is { } raw ? (raw, read.Findings) : throw Refused(file, read.Findings);
    }

    /// <exception cref="UnusableInputException">The file is not there or cannot be opened.</exception>
    public static Stream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException($"There is no file {file}. Check the name and the folder.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(
                $"{file} cannot be opened. Close it in other programs, check that it is a file and that this user may read it, and try again.");
        }
    }

    static UnusableInputException Refused(string file, IReadOnlyList<Finding> findings)
    {
        var why = findings.First(finding => finding.Severity == Severity.Blocking);
        return new UnusableInputException($"{Path.GetFileName(file)}: {Lower(why.Message.TrimEnd('.'))}; {Lower(why.Remedy)}");
    }

    static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
