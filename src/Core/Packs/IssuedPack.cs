using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>A draft as it leaves: without the mark of a draft, with its number and who approved it, and the changes since the last issue on page 2.</summary>
public static class IssuedPack
{
    /// <param name="draft">The pack that was checked.</param>
    /// <param name="approval">By whom and when, and the number.</param>
    /// <param name="before">What the last issue said and its number; null where this is the first.</param>
    /// <param name="now">What this one says.</param>
    public static Pack Of(Pack draft, IssueRecord approval, (int Number, IssuedContent Content)? before, IssuedContent now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var day = DateOnly.FromDateTime(approval.At.Date);
        var furniture = draft.Furniture with { Status = null, Reference = $"{draft.Furniture.Reference}, issue {approval.Number} of {Wording.Date(day)}, approved by {approval.By}" };
        var contents = draft.Blocks.ToList().FindIndex(block => block is Contents);
        // Only packs with a table of contents are long enough for a page about changes: a letter is read whole.
        return draft with { Furniture = furniture, Blocks = contents < 0 ? draft.Blocks : [.. draft.Blocks.Take(contents), .. Changes(before, now), .. draft.Blocks.Skip(contents)] };
    }

    static IEnumerable<Block> Changes((int Number, IssuedContent Content)? before, IssuedContent now)
    {
        yield return new PageBreak();
        if (before is not { } last)
        {
            yield return H2("What has changed");
            yield return P("This is the first version of this pack to be issued. A later one lists here what it changes.");
            yield break;
        }

        yield return H2($"What has changed since issue {last.Number}");
        var changes = IssuedContent.Changes(last.Content, now);
        yield return changes.Count == 0 ? P("Headcount, job groups, measures and open questions are the same. The wording may differ.") : Bullets(changes);
    }
}
