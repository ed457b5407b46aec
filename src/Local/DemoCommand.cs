using Workforce.Storage;

namespace Workforce.Local;

/// <summary><c>workforce demo</c>: the sample programme into a data folder of its own, as at a fixed date.</summary>
static class DemoCommand
{
    /// <summary>The samples' lists are a week old on this day, so that every demo shows the same.</summary>
    static readonly DateOnly AsAt = new(2026, 11, 23);

    public static async Task<int> RunAsync(string folder, CancellationToken cancellation)
    {
        if (File.Exists(folder)) throw new UnusableInputException($"{Path.GetFullPath(folder)} is a file. Name a folder with --out.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{Path.GetFullPath(folder)} cannot be made. Name another folder with --out.");
        }

        using var data = DataFolder.Open(folder);
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(samples, file).Replace(Path.DirectorySeparatorChar, '/');
            if (DocumentPath.IsValid(path))
                await data.Documents.CreateAsync(path, await File.ReadAllBytesAsync(file, cancellation), cancellation);
        }

        return await RunCommand.RunAsync(data, AsAt, cancellation);
    }
}
