namespace Workforce.Local;

/// <summary>Files named on the command line, opened and written, or refused in one sentence.</summary>
static class NamedFile
{
    public static FileStream Open(string file)
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
                $"{file} cannot be opened. Close it in other programs, check that this user may read it, and try again.");
        }
    }

    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            using var output = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None);
            output.Write(content);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(
                $"{file} cannot be written. Choose a folder that exists and that this user may write to, and close the file in other programs.");
        }
    }
}
