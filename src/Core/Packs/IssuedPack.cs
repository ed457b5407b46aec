using static Workforce.Packs.Blocks;

namespace Workforce.Packs;

/// <summary>
/// A draft as it leaves: without the mark of a draft, with its number and who approved it, and the changes since the last issue: on page 2 of a
/// pack with a table of contents, after the key facts of a letter. A person's statement lists none, for they are about others too.
/// </summary>
public static class IssuedPack
{
    /// <param name="draft">The pack that was checked.</param>
    /// <param name="approval">By whom and when, and the number.</param>
    /// <param name="before">What the last issue said and its number; null where this is the first, and for a statement.</param>
    /// <param name="now">What this one says.</param>
    /// <param name="ownNotice">For the council's notice, whose readers are its own staff's.</param>
    public static Pack Of(Pack draft, IssueRecord approval, (int Number, IssuedContent Content)? before, IssuedContent now, bool ownNotice = false)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var day = DateOnly.FromDateTime(approval.At.Date);
        var furniture = draft.Furniture with { Status = null, Reference = $"{draft.Furniture.Reference}, issue {approval.Number} of {Wording.Date(day)}, approved by {approval.By}" };
        return draft with { Furniture = furniture, Blocks = WithChanges([.. draft.Blocks], before, now, ownNotice) };
    }

    static List<Block> WithChanges(List<Block> blocks, (int Number, IssuedContent Content)? before, IssuedContent now, bool ownNotice)
    {
        if (blocks.FindIndex(block => block is Contents) is >= 0 and var contents) return [.. blocks[..contents], new PageBreak(), .. Changes(before, now, ownNotice), .. blocks[contents..]];
        if (before is null || blocks.FindIndex(block => block is KeyFacts) is not (>= 0 and var facts)) return blocks;
        return [.. blocks[..(facts + 1)], .. Changes(before, now, ownNotice), .. blocks[(facts + 1)..]];
    }

    static IEnumerable<Block> Changes((int Number, IssuedContent Content)? before, IssuedContent now, bool ownNotice)
    {
        if (before is not { } last)
        {
            yield return H2("What has changed");
            yield return P("This is the first version of this pack to be issued. A later one lists here what it changes.");
            yield break;
        }

        yield return H2($"What has changed since issue {last.Number}");
        var changes = ownNotice ? IssuedContent.NoticeChanges(last.Content, now) : IssuedContent.Changes(last.Content, now);
        yield return changes.Count == 0 ? P(ownNotice ? "Date, headcount, measures and agency workers are the same. The wording may differ." : "Headcount, job groups, measures and open questions are the same. The wording may differ.") : Bullets(changes);
    }
}
