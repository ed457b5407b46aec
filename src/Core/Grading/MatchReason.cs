namespace Workforce.Grading;

/// <summary>Says in a sentence why an answer was given, from the same evidence that ranked it.</summary>
static class MatchReason
{
    const double NearlySame = 0.9;
    const double WorthNaming = 0.5;

    /// <param name="answer">The index of the role; one past the last for “none of these”.</param>
    /// <param name="close">The index of a second answer that is close, or -1.</param>
    public static string For(MatchEvidence evidence, IReadOnlyList<Role> roles, int answer, string serviceArea, int close)
    {
        var parts = answer == roles.Count ? None(evidence) : ForRole(evidence, roles[answer], answer, serviceArea);
        if (close >= 0)
            parts = [.. parts, close == roles.Count ? "that no role fits is nearly as likely" : $"{roles[close].Title} is a close second"];
        var sentence = string.Join("; ", parts);
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    static List<string> None(MatchEvidence evidence)
    {
        if (evidence.GenericOnly) return ["the title has only general words, which fit many jobs"];
        if (evidence.Elsewhere is { } form && evidence.Likeness[^1] >= WorthNaming)
            return [$"reads like “{form.Text}”, a job the council's table does not have"];
        return evidence.None[(int)NoneSignal.SocElsewhere] > evidence.None[(int)NoneSignal.SocHere]
            ? ["ONS lists the title in an occupation the council's table does not have"]
            : ["no council role shares enough of this title"];
    }

    static List<string> ForRole(MatchEvidence evidence, Role role, int index, string serviceArea)
    {
        List<string> parts = [];
        var signals = evidence.Roles[index];
        if (evidence.Forms[index] is { } form)
        {
            var shared = evidence.Words
                .Where(word => form.Words.Any(other => other.Stem == word.Stem))
                .Select(word => TitleWords.Readable(word.Plain))
                .ToList();
            var named = form.OwnTitle ? "the role's title" : $"“{form.Text}”, a name for this job";
            if (evidence.Likeness[index] >= NearlySame) parts.Add($"reads as {named}");
            else if (shared.Count > 0) parts.Add($"shares “{string.Join(", ", shared)}” with {named}");
            else parts.Add($"spelled like {named}");
        }

        if (signals[(int)RoleSignal.LevelApart] > 0) parts.Add("but the level differs");
        if (evidence.Nearness[index] is 1) parts.Add("same service area");
        else if (evidence.Nearness[index] is 0) parts.Add($"but {role.Family} is another service than {serviceArea}");
        if (signals[(int)RoleSignal.Soc] >= WorthNaming && evidence.Entries[index] is { } entry)
            parts.Add($"ONS lists “{entry.Title}” in unit group {entry.UnitGroup}, which is this role's");
        return parts.Count == 0 ? ["nothing in the title speaks for it"] : parts;
    }
}
