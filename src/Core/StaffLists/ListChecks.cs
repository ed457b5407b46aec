using System.Collections;

namespace Workforce.StaffLists;

/// <summary>Checks records against each other: repeated rows, shared references, one person in two posts.</summary>
static class ListChecks
{
    public static void Run(IReadOnlyList<Draft> drafts)
    {
        PaidByGrade(drafts);
        Repeats(drafts);
        References(drafts);
        SamePeople(drafts);
        PaidUnlikeOthers(drafts);
    }

    /// <summary>People with one title from whom one can tell what the job pays.</summary>
    const int EnoughOthers = 4;

    /// <summary>No two people in one job of one contractor differ by so much.</summary>
    const decimal FarOff = 1.4m;

    /// <summary>
    /// Pay far from what the others in the same job get: a misprint, another period, or hours that are not the person's. Rates of the
    /// young, under the adult minimum, are the minimum wage's to check.
    /// </summary>
    static void PaidUnlikeOthers(IReadOnlyList<Draft> drafts)
    {
        foreach (var job in drafts
            .Where(draft => draft is { Out: false, JobTitle: not null, HourlyRate: not null, Contract: not ContractType.Apprentice })
            .GroupBy(draft => draft.JobTitle!, StringComparer.OrdinalIgnoreCase))
        {
            var rates = job.Select(draft => draft.HourlyRate!.Value).Order().ToList();
            if (rates.Count < EnoughOthers) continue;
            var usual = rates[rates.Count / 2];
            if (rates[0] * FarOff >= usual && rates[^1] <= usual * FarOff) continue;
            foreach (var draft in job)
            {
                var rate = draft.HourlyRate!.Value;
                var far = rate > usual * FarOff
                    || rate * FarOff < usual && !(rate < MinimumWage.On(draft.Notes.AsAt ?? draft.Notes.Transfer, 21, false));
                if (!far || draft.Findings.Exists(IsOfPay)) continue;
                draft.Warn(ListFindings.PayUnlikeOthers, "hourlyRate",
                    $"The pay makes {Wording.Pounds(rate)} an hour; others in the same job have about {Wording.Pounds(usual)}.",
                    "Ask whether the figure, the period it is for and the hours are right.", draft.Table.Of(Field.Pay));
            }
        }

        static bool IsOfPay(Findings.Finding finding) =>
            finding.Code is ListFindings.PayInconsistent or ListFindings.PayRange or ListFindings.PayRaisedRecently;
    }

    /// <summary>Where a table pays most of its people by its scale, that is how it gives pay, and no row is asked about.</summary>
    static void PaidByGrade(IReadOnlyList<Draft> drafts)
    {
        foreach (var table in drafts.GroupBy(draft => draft.Table).Where(table => table.Skip(2).Any()))
        {
            var read = table.Where(draft => draft.Findings.Exists(IsOfScale)).ToList();
            if (read.Count * 2 <= table.Count(draft => !draft.Out)) continue;
            foreach (var draft in read)
            {
                var place = draft.Findings.FindIndex(IsOfScale);
                draft.Findings[place] = draft.Findings[place] with
                {
                    Code = ListFindings.PayByGrade,
                    Severity = Findings.Severity.Note
                };
            }
        }

        static bool IsOfScale(Findings.Finding finding) => finding.Code == ListFindings.PayFromScale;
    }

    /// <summary>
    /// An exact repeat of a named or numbered row is left out; one without name and number may be two people and is asked about.
    /// </summary>
    static void Repeats(IReadOnlyList<Draft> drafts)
    {
        foreach (var same in Alike(drafts, draft => !draft.Out,
            draft => HashCode.Combine(draft.EmployeeRef, draft.Hours, draft.Start, draft.Birth, Stated(draft)))
            .GroupBy(Content, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() > 1))
        {
            var first = same.First();
            var known = first.EmployeeRef is not null || first.Name is not null;
            foreach (var draft in known ? same.Skip(1) : same)
            {
                if (known && draft.Text(Field.Remarks) is { } remark && first.Text(Field.Remarks) is { } other && remark != other) continue;
                if (known) Repeat(draft, first);
                else
                    draft.Warn(ListFindings.PossibleDuplicate, null, "The row is equal to another, and neither has a name or a reference.",
                        "Ask whether they are two people.");
            }
        }
    }

    static void Repeat(Draft draft, Draft first)
    {
        draft.Out = true;
        draft.Findings.RemoveAll(finding => finding.Severity == Findings.Severity.Blocking);
        var beside = first.Line.PersonColumn is { } column ? $" from column {column}" : "";
        var elsewhere = first.Line.Sheet is { } sheet && sheet != draft.Line.Sheet ? $" of sheet {sheet}" : "";
        draft.Reject(ListFindings.Duplicate, null, $"The row repeats row {first.Line.Row}{beside}{elsewhere}.",
            "Ask the contractor to confirm there is one person.");
    }

    /// <summary>Nobody has two posts of more hours than this: equal rows of two places are one post.</summary>
    const decimal MostInOnePost = 35;

    /// <summary>The first figure of pay that the row states: what is worked out of it depends on where the row stands.</summary>
    static decimal? Stated(Draft draft) => draft.StatedPay is [var first, ..] ? first.Amount : draft.HourlyRate;

    /// <summary>Everything the row says in its own cells, apart from its running number, section and remarks.</summary>
    static string Content(Draft draft)
    {
        if (draft.JobTitle is null && draft.EmployeeRef is null) return "";
        var place = Fields.ExtraName(Field.Site);
        var extras = draft.Extra
            .Where(pair => pair.Key != "section" && !draft.Table.MergedDown.Contains(pair.Key)
                && !(pair.Key == place && draft.Hours > MostInOnePost))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        return string.Join('|', [
            draft.EmployeeRef, draft.Name?.ToUpperInvariant(), draft.JobTitle?.ToUpperInvariant(), Plain(draft.Hours), Plain(draft.Weeks),
            Plain(Stated(draft)), string.Join(';', draft.StatedPay.Select(pay => $"{Plain(pay.Amount)}/{pay.Per}")), $"{draft.Start}",
            $"{draft.Birth}",
            $"{draft.Age}", draft.Pension, $"{draft.Contract}", draft.Postcode, $"{draft.Notice}", $"{draft.Holiday}", .. extras]);
    }

    /// <summary>18.50 is 18.5.</summary>
    static string Plain(decimal? figure) => figure is { } known ? Wording.Plain(known) : "";

    static void References(IReadOnlyList<Draft> drafts)
    {
        foreach (var same in Alike(drafts, draft => !draft.Out && draft.EmployeeRef is not null,
            draft => StringComparer.OrdinalIgnoreCase.GetHashCode(draft.EmployeeRef!))
            .GroupBy(draft => draft.EmployeeRef!.ToUpperInvariant())
            .Where(group => group.Count() > 1))
        {
            var people = same.ToList();
            foreach (var draft in people)
            {
                if (people.Count <= FileLimits.OnePersonsPosts && people.Exists(other => other != draft && SamePerson(draft, other)))
                    Two(draft);
                else
                    draft.Warn(ListFindings.RefShared, "employeeRef",
                        $"The reference {draft.EmployeeRef} is given to more than one person.", "Ask for the right reference of each.",
                        draft.Table.Of(Field.EmployeeRef));
            }
        }
    }

    static void Two(Draft draft) =>
        draft.Warn(ListFindings.MultiAssignment, "employeeRef", "The person holds more than one post on the list.",
            "Ask for the terms of each post; together they are one person's employment, or two contracts.",
            draft.Table.Of(Field.EmployeeRef));

    static bool SamePerson(Draft one, Draft other)
    {
        if (one.Birth is not null && other.Birth is not null) return one.Birth == other.Birth;
        if (one.Name is not null && other.Name is not null) return NameKey(one.Name) == NameKey(other.Name);
        return one.Age is null || other.Age is null || Math.Abs(one.Age.Value - other.Age.Value) <= 1;
    }

    /// <summary>The words of a name in any order and case: Smith, Jane is Jane SMITH.</summary>
    static string NameKey(string name) =>
        string.Join(' ',
            name.ToUpperInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    /// <summary>The same for the same letters in any order and case: a cheap look before <see cref="NameKey"/>.</summary>
    static long Letters(string name)
    {
        long sum = 0;
        foreach (var c in name)
        {
            if (c is not (' ' or ',' or '.')) sum += char.ToUpperInvariant(c);
        }

        return sum;
    }

    /// <summary>
    /// Those whose key another shares, in their order: most people have no double, and only the rest are looked at closely.
    /// </summary>
    static List<Draft> Alike(IReadOnlyList<Draft> drafts, Func<Draft, bool> counts, Func<Draft, int> key)
    {
        var keys = new int[drafts.Count];
        var met = new BitArray(Math.Max(1, drafts.Count * 64));
        new RowsInParallel().Each(keys.Length,
            place => keys[place] = counts(drafts[place]) ? (int)(unchecked((uint)key(drafts[place])) % (uint)met.Count) : -1);
        HashSet<int> again = [];
        foreach (var bit in keys)
        {
            if (bit < 0) continue;
            if (met[bit]) again.Add(bit);
            met[bit] = true;
        }

        return again.Count == 0 ? [] : [.. drafts.Where((_, place) => keys[place] >= 0 && again.Contains(keys[place]))];
    }

    static void SamePeople(IReadOnlyList<Draft> drafts)
    {
        foreach (var same in Alike(drafts, draft => !draft.Out && draft.Name is not null && (draft.Birth ?? draft.Start) is not null,
            draft => HashCode.Combine(draft.Birth ?? draft.Start, Letters(draft.Name!)))
            .GroupBy(draft => $"{NameKey(draft.Name!)}|{(draft.Birth ?? draft.Start)}")
            .Where(group => group.Count() > 1))
        {
            foreach (var draft in same) Two(draft);
        }
    }
}
