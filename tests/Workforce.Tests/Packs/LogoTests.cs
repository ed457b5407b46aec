using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Workforce.Packs;
using Workforce.Packs.Html;
using Workforce.Packs.Logos;
using Workforce.Packs.Pdf;

namespace Workforce.Tests.Packs;

/// <summary>The council's logo, and its colour: what documents make of files that councils put there.</summary>
public class LogoTests
{
    /// <summary>A PNG from its rows, each without a filter unless the filter is given.</summary>
    static byte[] Png(int width, int height, byte kind, byte depth, Func<int, byte[]> row, byte[]? palette = null, byte filter = 0,
        byte interlaced = 0)
    {
        var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(filter);
                zlib.Write(row(y));
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, kind, interlaced);
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Chunk("IHDR", header);
        if (palette is not null) Chunk("PLTE", palette);
        Chunk("IDAT", rows.ToArray());
        Chunk("IEND", []);
        return file.ToArray();

        void Chunk(string name, byte[] content)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
            file.Write(length);
            file.Write(Encoding.ASCII.GetBytes(name));
            file.Write(content);
            file.Write(new byte[4]);
        }
    }

    static Logo Read(byte[] file) => Logo.Read("council/logo.png", file).Value!;

    static byte[] Samples(Logo logo)
    {
        using var zlib = new ZLibStream(new MemoryStream(logo.Samples.ToArray()), CompressionMode.Decompress);
        var samples = new MemoryStream();
        zlib.CopyTo(samples);
        return samples.ToArray();
    }

    [Fact]
    public void Every_kind_of_png_gives_its_colours_on_white()
    {
        Assert.Equal([10, 20, 30], Samples(Read(Png(1, 1, 2, 8, _ => [10, 20, 30]))));
        Assert.Equal([10, 10, 10], Samples(Read(Png(1, 1, 0, 8, _ => [10]))));
        Assert.Equal([0, 0, 0, 255, 255, 255], Samples(Read(Png(2, 1, 0, 1, _ => [0b01000000]))));
        Assert.Equal([255, 0, 0, 0, 0, 255], Samples(Read(Png(2, 1, 3, 4, _ => [0x10], palette: [0, 0, 255, 255, 0, 0]))));
        Assert.Equal([255, 255, 255], Samples(Read(Png(1, 1, 6, 8, _ => [10, 20, 30, 0]))));
        // Half of black on white: (0 × 128 + 255 × 127) ÷ 255 = 127.
        Assert.Equal([127, 127, 127], Samples(Read(Png(1, 1, 4, 8, _ => [0, 128]))));
    }

    [Theory]
    [InlineData(1, new byte[] { 5, 5, 5 }, new byte[] { 5, 10, 15, 5, 10, 15 })]
    [InlineData(2, new byte[] { 5, 5, 5 }, new byte[] { 5, 5, 5, 10, 10, 10 })]
    [InlineData(3, new byte[] { 4, 4, 4 }, new byte[] { 4, 6, 7, 6, 10, 12 })]
    [InlineData(4, new byte[] { 5, 5, 5 }, new byte[] { 5, 10, 15, 10, 15, 20 })]
    public void Rows_come_back_from_each_filter(byte filter, byte[] row, byte[] grey)
    {
        var logo = Read(Png(3, 2, 0, 8, _ => row, filter: filter));

        Assert.Equal(grey.SelectMany(value => (byte[])[value, value, value]), Samples(logo));
    }

    [Fact]
    public void A_large_picture_is_made_no_finer_than_print_needs()
    {
        var logo = Read(Png(1200, 600, 0, 8, _ => new byte[1200]));

        Assert.Equal((240, 120), (logo.SampleWidth, logo.SampleHeight));
    }

    public static TheoryData<string, byte[]> NoLogos => new()
    {
        { "text", Encoding.UTF8.GetBytes("<svg>not a picture</svg>") },
        { "nothing", [] },
        { "cut short", Png(8, 8, 2, 8, _ => new byte[24])[..^20] },
        { "too few rows", Png(8, 8, 2, 8, y => y < 4 ? new byte[24] : []) },
        { "interlaced", Png(8, 8, 2, 8, _ => new byte[24], interlaced: 1) },
        { "a claim of size", Png(60_000, 60_000, 2, 8, _ => []) },
        { "colour outside the palette", Png(1, 1, 3, 8, _ => [9], palette: [0, 0, 0]) },
        { "a cut jpeg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 4] },
        { "a jpeg for print", [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 4, 0, 4, 4, 0xFF, 0xD9] },
        { "too large", new byte[Logo.MostBytes + 1] },
    };

    [Theory]
    [MemberData(nameof(NoLogos))]
    public void What_is_no_usable_image_is_a_finding_and_documents_go_without(string what, byte[] file)
    {
        var read = Logo.Read("council/logo.png", file);

        Assert.True(read.Value is null, what);
        Assert.Equal(Logo.BadLogo, Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void A_jpeg_goes_into_the_pdf_as_it_is()
    {
        byte[] file = [0xFF, 0xD8, 0xFF, 0xC0, 0, 8, 8, 0, 20, 0, 60, 3, 0xFF, 0xDA, 0, 2, 1, 0xFF, 0xD9];
        var logo = Logo.Read("council/logo.jpg", file).Value!;

        Assert.Equal(("image/jpeg", 60, 20), (logo.MediaType, logo.SampleWidth, logo.SampleHeight));
        Assert.Contains("/DCTDecode", Encoding.Latin1.GetString(PdfRenderer.Render(With(logo)).Value), StringComparison.Ordinal);
    }

    static Pack With(Logo logo) => APack.Typical with { Furniture = APack.Furniture with { Logo = logo } };

    [Fact]
    public void The_logo_stands_in_pdf_and_html_and_is_not_read_out()
    {
        var pack = With(Read(Png(4, 4, 2, 8, _ => new byte[12])));

        Assert.Contains("/Subtype/Image", Encoding.Latin1.GetString(PdfRenderer.Render(pack).Value), StringComparison.Ordinal);
        Assert.DoesNotContain(pack.Read().Document.All(), tag => tag.Name == "Figure" && tag.Alternative is null);
        var page = Encoding.UTF8.GetString(HtmlRenderer.Render(pack));
        Assert.Contains("<img alt=\"\" src=\"data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.Contains("img-src data:", page, StringComparison.Ordinal);
        Assert.Contains("img-src data:", HtmlRenderer.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_that_cannot_be_read_on_white_is_reported_with_the_one_that_is_used()
    {
        var branding = ASamplePlan.Council.Branding;

        Assert.Empty(branding.ContrastFindings());
        var finding = Assert.Single((branding with { Colour = "#ffdd00" }).ContrastFindings());
        Assert.Equal(Branding.PaleColour, finding.Code);
        Assert.Contains($"use {Palette.For("#ffdd00").Accent.Hex}", finding.Message, StringComparison.Ordinal);
    }
}
