using Microsoft.Extensions.Configuration;
using QuestPDF.Infrastructure;
using Workforce.Packs;
using Workforce.Packs.Pdf;

namespace Workforce.Functions;

/// <summary>
/// Which renderer makes the PDF files: our own, or QuestPDF where a council states its licence. QuestPDF's licence of 2026 (version 3.0,
/// read on 22 November 2026) keeps public bodies out of the free Community tier: in production a council needs Professional or Enterprise.
/// </summary>
public static class PdfChoice
{
    /// <summary>As an environment variable <c>QuestPdf__License</c>.</summary>
    public const string Setting = "QuestPdf:License";

    public static IPackRenderer From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var value = configuration[Setting]?.Trim();
        if (string.IsNullOrEmpty(value)) return PdfRenderer.Instance;
        var names = Enum.GetNames<LicenseType>();
        // By name only: Enum.TryParse would also take a number.
        var name = names.FirstOrDefault(each => each.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The setting {Setting} is empty or one of {string.Join(", ", names)}, not '{value}'.");
        return new QuestPdfRenderer(Enum.Parse<LicenseType>(name));
    }
}
