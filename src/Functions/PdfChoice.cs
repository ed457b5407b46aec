namespace Workforce.Functions;
static class PdfChoice { public static Workforce.Packs.IPackRenderer From(Microsoft.Extensions.Configuration.IConfiguration c) => Workforce.Packs.Pdf.PdfRenderer.Instance; }
