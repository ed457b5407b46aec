using System.Buffers.Binary;
using Workforce.Findings;

namespace Workforce.Packs.Logos;

/// <summary>
/// The council's logo, as the file gives it for HTML and as samples for PDF. It is for the eye only: the council's name stands beside it as
/// text.
/// </summary>
/// <param name="File">The file's bytes.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Samples">For PDF: compressed rows of red, green and blue of a PNG on white; the file itself of a JPEG.</param>
/// <param name="SampleWidth">Of the samples, which are no finer than print needs.</param>
/// <param name="Grey">A JPEG of one colour channel.</param>
public sealed record Logo(ReadOnlyMemory<byte> File, string MediaType, ReadOnlyMemory<byte> Samples, int SampleWidth, int SampleHeight,
    bool Grey = false)
{
    /// <summary>Where a logo may lie; the first that is there is used.</summary>
    public static IReadOnlyList<string> Files { get; } = ["council/logo.png", "council/logo.jpg"];

    /// <summary>The file is not an image that documents can carry; they are made without it.</summary>
    public const string BadLogo = "PK_BAD_LOGO";

    /// <summary>It stands in every statement, so it has to be small.</summary>
    public const int MostBytes = 100 * 1024;

    /// <summary>Wider or higher than this it would only be made smaller again, and a file could claim any size.</summary>
    public const int MostPixels = 2_000;

    public bool IsJpeg => MediaType == "image/jpeg";

    /// <summary>The logo, or null where there is none or the finding says why it cannot be used.</summary>
    /// <param name="path">For the message.</param>
    /// <param name="file">Null where there is none.</param>
    public static Checked<Logo?> Read(string path, byte[]? file)
    {
        if (file is null) return new(null, []);
        if (file.Length > MostBytes) return Refused(path, $"is larger than {MostBytes / 1024} KB");
        try
        {
            return file switch
            {
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new(PngImage.Read(file), []),
                [0xFF, 0xD8, ..] => new(Jpeg(file), []),
                _ => Refused(path, "is neither a PNG nor a JPEG image"),
            };
        }
        catch (InvalidDataException fault)
        {
            return Refused(path, fault.Message);
        }
    }

    /// <summary>
    /// A JPEG goes into a PDF as it is; only its size and channels are read, from the frame's header (ITU-T T.81, B.2.2).
    /// </summary>
    static Logo Jpeg(byte[] file)
    {
        (int Width, int Height, int Channels)? frame = null;
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF) throw new InvalidDataException("is damaged");
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > file.Length) throw new InvalidDataException("is damaged");
            if (marker == 0xDA) break;
            if (marker is >= 0xC0 and <= 0xC2 && length >= 8)
                frame = (BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7)),
                    BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5)), file[at + 9]);
            at += 2 + length;
        }

        // A file that was cut short has no end marker.
        if (frame is not var (width, height, channels) || file.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xD9]) < 0)
            throw new InvalidDataException("is damaged");
        if (channels is not (1 or 3)) throw new InvalidDataException("is a JPEG for print, in four colours; save it in RGB");
        CheckSize(width, height);
        return new(file, "image/jpeg", file, width, height, Grey: channels == 1);
    }

    internal static void CheckSize(long width, long height)
    {
        if (width is < 1 or > MostPixels || height is < 1 or > MostPixels)
            throw new InvalidDataException($"is wider or higher than {MostPixels} pixels");
    }

    static Checked<Logo?> Refused(string path, string why) => new(null,
        [new Finding(BadLogo, Severity.Warning, $"{path} {why}; documents are made without a logo.", Location.Everything,
            "Save the logo as a plain PNG or RGB JPEG of at most 100 KB, a few hundred pixels wide, and put it there again.")]);
}
