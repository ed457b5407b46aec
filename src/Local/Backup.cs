using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Workforce.DataRights;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary>A file of a backup and its hash.</summary>
sealed record BackedUpFile(string Path, string Sha256);

/// <summary>What a backup says of itself.</summary>
/// <param name="Register">Beside it lies the register of what was destroyed, without which it is not restored.</param>
sealed record BackupManifest(int Format, DateTimeOffset Made, bool Register, IReadOnlyList<BackedUpFile> Files);

/// <summary>
/// <c>workforce backup</c> and <c>workforce restore</c>: a data folder as one zip file, whole or absent, every file of it checked before
/// anything is put back.
/// </summary>
static class Backup
{
    const int Format = 1;
    const string ManifestName = "backup.json";
    const string RecordsName = "workforce.db";

    /// <summary>
    /// Not of the folder's content: the lock, the records' own side files and copy, and keys of sign-ins, which are made again.
    /// </summary>
    static bool IsKept(string path) =>
        !path.StartsWith(RecordsName, StringComparison.Ordinal) && path is not "workforce.lock"
            && !path.StartsWith("keys/", StringComparison.Ordinal) && !path.Contains(".unfinished-", StringComparison.Ordinal);

    public static async Task<int> MakeAsync(string folder, string output, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var council = await PlaceCommand.CouncilAsync(new PlanSource(data.Documents, data.Records, PdfRenderer.Instance), cancellation);
        var file = Path.GetFullPath(output);
        if (file.StartsWith(data.Documents.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new UnusableInputException("A backup inside the data folder is lost with it. Name a file on another disk.");
        if (File.Exists(file)) throw new UnusableInputException($"{file} is there already. Name another: a backup is never overwritten.");
        var unfinished = $"{file}.unfinished";
        var records = $"{file}.records";
        try
        {
            data.CopyRecords(records);
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                await WriteAsync(data.Documents.Root, records, stream, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: false);
            var beside = Path.GetDirectoryName(file)!;
            PurgeRegister.Remember(data, beside);
            NamedFile.Write(Path.Combine(beside, PurgeRegister.FileName), await PurgeRegister.OfAsync(data, council, cancellation));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new UnusableInputException(
                $"{file} cannot be written: the disk is full, the folder is not there, or this user may not write to it. No backup was made; name another place.");
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(records);
        }

        Console.WriteLine(file);
        Console.WriteLine(
            $"It holds people's data and the key that names them: keep it where only those who restore can read it, together with {PurgeRegister.FileName}, and destroy it at its own date.");
        return ExitStatus.Done;
    }

    static async Task WriteAsync(string root, string records, Stream output, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        List<BackedUpFile> files = [];
        var inFolder = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), File: file))
            .Where(file => IsKept(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        foreach (var (path, file) in inFolder.Append((RecordsName, records)))
        {
            var content = await File.ReadAllBytesAsync(file, cancellation);
            await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
            await entry.WriteAsync(content, cancellation);
            files.Add(new(path, ContentHash.Of(content)));
        }

        await using var manifest = await zip.CreateEntry(ManifestName).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(manifest, new BackupManifest(Format, TimeProvider.System.InLondon(), Register: true, files),
            StrictJson.Options, cancellation);
    }

    public static async Task<int> RestoreAsync(string file, string folder, string? register, bool noLaterPurges,
        CancellationToken cancellation)
    {
        if (RecordsCopy.IsCopyOf(file, folder)) return RecordsCopy.Restore(folder);
        var target = Path.GetFullPath(folder);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw new UnusableInputException(
                $"{target} is not empty. Move what is there away, or name another folder: a restore never writes over anything.");
        var beside = register ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, PurgeRegister.FileName);
        if (!File.Exists(file)) throw new UnusableInputException($"There is no file {file}. Check the name and the folder.");
        if (!File.Exists(beside) && !noLaterPurges)
            throw new UnusableInputException(
                $"{PurgeRegister.FileName} does not lie beside {file}: without it, what was destroyed since would come back. Name it with --purges, or say with --no-later-purges that nothing was.");
        IReadOnlyList<PurgeOrder> orders = File.Exists(beside) ? PurgeRegister.Read(beside) : [];
        var half = $"{target}.restoring-{Guid.NewGuid():N}";
        try
        {
            var made = await UnpackAsync(file, half, cancellation);
            await ApplyAsync(half, orders, cancellation);
            if (Directory.Exists(target)) Directory.Delete(target);
            Directory.Move(half, target);
            Console.WriteLine(
                $"Restored {target} as it was on {made:yyyy-MM-dd HH:mm}; {orders.Count} orders to destroy carried out again. Run it to bring the drafts up to date.");
            return ExitStatus.Done;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(
                $"{target} cannot be written: the disk is full or this user may not write there. Nothing was restored; name another folder.");
        }
        finally
        {
            if (Directory.Exists(half)) Directory.Delete(half, recursive: true);
        }
    }

    /// <exception cref="UnusableInputException">The backup is damaged, or is not one.</exception>
    static async Task<DateTimeOffset> UnpackAsync(string file, string to, CancellationToken cancellation)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
            await using var stated = zip.GetEntry(ManifestName) is { } entry
                ? await entry.OpenAsync(cancellation)
                : throw new InvalidDataException();
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stated, StrictJson.Options, cancellation)
                ?? throw new InvalidDataException();
            if (manifest.Format > Format)
                throw new UnusableInputException(
                    $"{file} was made by a newer version of Workforce. Restore it with that version or a later one.");
            foreach (var backed in manifest.Files)
            {
                if (!DocumentPath.IsValid(backed.Path) || zip.GetEntry(backed.Path) is not { } one) throw new InvalidDataException();
                using var content = new MemoryStream();
                await using (var packed = await one.OpenAsync(cancellation)) await packed.CopyToAsync(content, cancellation);
                if (!CryptographicOperations.FixedTimeEquals(Convert.FromHexString(ContentHash.Of(content.ToArray())),
                    Convert.FromHexString(backed.Sha256)))
                {
                    throw new InvalidDataException();
                }

                var place = Path.Combine(to, backed.Path.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                await File.WriteAllBytesAsync(place, content.ToArray(), cancellation);
            }

            return manifest.Made;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException or FormatException)
        {
            throw new UnusableInputException(
                $"{file} is damaged or not a backup of Workforce. Nothing was restored; use another copy of it, or an earlier backup.");
        }
    }

    /// <summary>What was destroyed since goes again before the folder is in its place, so that at no moment it is back.</summary>
    static async Task ApplyAsync(string folder, IReadOnlyList<PurgeOrder> orders, CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        var plans = new PlanSource(data.Documents, data.Records, PdfRenderer.Instance);
        if ((await plans.CouncilAsync(cancellation)).Value is not { } council) return;
        foreach (var order in orders) await data.Records.InsertAsync(Tables.Purges, order.Service, order.Row, order.ToJson(), cancellation);
        await new Purges(data.Documents, data.Records, plans).AgainAsync(council, cancellation);
    }
}
