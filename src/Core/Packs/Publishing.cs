using Workforce.Findings;
using Workforce.Storage;

namespace Workforce.Packs;

/// <summary>The council's rules for what leaves it, from <c>council/publishing.json</c>; without the file the defaults hold.</summary>
/// <param name="SmallNumber">Numbers of people below it are not published. The law sets none; five is common, and fewer is refused (law.md
/// 93).</param>
/// <param name="UploaderMayApprove">False: whoever added the staff list may not approve what is made from it.</param>
/// <param name="Approvers">Who may approve, release, clear and withdraw, by name; null: whoever the portal's role or the machine's own
/// access lets do it.</param>
public sealed record Publishing(int SmallNumber = Suppression.DefaultThreshold, bool UploaderMayApprove = true,
    IReadOnlyList<string>? Approvers = null)
{
    public const string File = "council/publishing.json";

    /// <summary>The number below which counts are left out is smaller than five.</summary>
    public const string BadSmallNumber = "PK_BAD_SMALL_NUMBER";

    public static Publishing Default { get; } = new();

    /// <summary>The rules, or null with what is wrong in the file.</summary>
    /// <param name="content">The file, or null where there is none.</param>
    public static Checked<Publishing?> Read(Stream? content)
    {
        if (content is null) return new(Default, []);
        var read = StrictJson.Read<Publishing>(content, File);
        return read.Value is { SmallNumber: < Suppression.DefaultThreshold }
            ? new(null, [new Finding(BadSmallNumber, Severity.Blocking, $"{File}: smallNumber is less than {Suppression.DefaultThreshold}.",
                Location.Everything, $"Write {Suppression.DefaultThreshold} or more, or leave it out.")])
            : read;
    }
}
