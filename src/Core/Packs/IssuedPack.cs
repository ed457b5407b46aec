using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// A draft as it leaves: without the mark of a draft, with its number and who approved it, and the changes since the last issue: on page 2
/// of a pack with a table of contents, after the key facts of a letter. A person's statement lists none, for they are about others too.
/// </summary>
public static class IssuedPack
{
    /// <param name="draft">The pack that was checked.</param>
    /// <param name="approval">By whom and when, and the number.</param>
    /// <param name="changes">Since the last issue; null where this is the first, and for a statement.</param>
    public static Pack Of(Pack draft, IssueRecord approval, IssueChanges? changes)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(approval);
        var day = DateOnly.FromDateTime(approval.At.Date);
        var furniture = draft.Furniture with
        {
            Status = null,
            Reference = $"{draft.Furniture.Reference}, issue {approval.Number} of {Wording.Date(day)}, approved by {approval.By}"
        };
        return draft with { Furniture = furniture, Blocks = WithChanges([.. draft.Blocks], changes) };
    }

    static List<Block> WithChanges(List<Block> blocks, IssueChanges? changes)
    {
        if (blocks.FindIndex(block => block is Contents) is >= 0 and var contents)
            return [.. blocks[..contents], new PageBreak(), .. Listed(changes), .. blocks[contents..]];
        if (changes is null || blocks.FindIndex(block => block is KeyFacts) is not (>= 0 and var facts)) return blocks;
        return [.. blocks[..(facts + 1)], .. Listed(changes), .. blocks[(facts + 1)..]];
    }

    static IEnumerable<Block> Listed(IssueChanges? changes) => changes is null
        ? [H2("What has changed"), P("This is the first version of this document to be issued. A later one lists here what it changes.")]
        : [H2($"What has changed since issue {changes.Number}"), changes.Changes.Count == 0 ? P(changes.None) : Bullets(changes.Changes)];
}

/// <summary>What a reader of the last issue has to know of.</summary>
/// <param name="Number">Of that issue.</param>
/// <param name="None">What is said where nothing of it has changed.</param>
public sealed record IssueChanges(int Number, IReadOnlyList<string> Changes, string None);
