using Workforce.Findings;

namespace Workforce.Packs;

/// <summary>
/// Turns packs into PDF: our own writer, or QuestPDF where a council states its licence. Every block of a pack is shown by each.
/// </summary>
public interface IPackRenderer
{
    /// <summary>Part of every version, for another renderer gives other bytes.</summary>
    string Version { get; }

    /// <summary>Findings are about what could not be printed; they never repeat the text it stood in.</summary>
    Checked<byte[]> Render(Pack pack);
}
