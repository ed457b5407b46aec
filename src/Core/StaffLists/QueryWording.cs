using Workforce.Findings;

namespace Workforce.StaffLists;

/// <summary>
/// What the contractor is asked about a finding, and on what ground (law facts 29 and 60, checked 22 November 2026). A finding speaks to
/// HR; this speaks to the contractor.
/// </summary>
static class QueryWording
{
    /// <summary>
    /// Codes whose remedy is not yet a question to the contractor. Null: nothing is asked. These never quote the finding, so nothing about
    /// health comes back to anybody.
    /// </summary>
    static readonly Dictionary<string, string?> Own = new(StringComparer.Ordinal)
    {
        [ListFindings.AbsentLongTerm] = "Please give the expected date of return, if there is one. Do not give a medical reason.",
        [ListFindings.SensitiveDetail] = null,
        [ListFindings.SurplusPersonalData] = null,
        [ListFindings.Leaver] =
            "The list says that this person leaves before the transfer. Please confirm the leaving date, and tell us if it changes.",
        [ListFindings.NoticeBelow] = "The notice given is less than the law gives (ERA 1996 s.86). Please say what the contract says.",
        [ListFindings.WithoutHeadings] = "The list has no headings. Please send it with a heading over each column.",
        [ListFindings.WeeksWorkedOrPaid] =
            "Please say whether the weeks given are weeks worked or weeks paid, and how many weeks are paid.",
        [ListFindings.Duplicate] = "This row repeats another. Please confirm that there is one person.",
        [ListFindings.Vacancy] = "This row is a post without a person. Please say whether it will be filled before the transfer.",
        [ListFindings.HiddenRows] =
            "People stand in hidden rows of the file. Please say whether a filter hid them or whether they should not be on the list.",
        [ListFindings.HiddenColumns] = "The file has hidden columns. Please say what they are for, and send a file without them.",
        [ListFindings.SheetNotRead] =
            "A sheet of the file could not be read as a list of people. Please say whether anybody on it works on the service.",
        [ListFindings.HiddenSheet] = "The file has a hidden sheet. Please say what it is for, and send a file without it.",
    };

    const string NotGiven = "The list does not give ";

    static readonly Dictionary<string, string> Grounds = new(StringComparer.Ordinal)
    {
        ["employeeRef"] = "TUPE reg 11(2)(a)",
        ["name"] = "TUPE reg 11(2)(a)",
        ["dateOfBirth"] = "TUPE reg 11(2)(a)",
        ["age"] = "TUPE reg 11(2)(a)",
        ["startDate"] = "TUPE reg 11(2)(b); ERA 1996 s.1(3)",
        ["hourlyRate"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(a)",
        ["annualFtePay"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(a)",
        ["weeklyHours"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(c)",
        ["weeksPerYear"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(c)",
        ["holidayEntitlement"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(d)(i)",
        ["pensionScheme"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(d)(iii)",
        ["noticePeriod"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(e)",
        ["jobTitle"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(f)",
        ["contractType"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(g)",
        ["site"] = "TUPE reg 11(2)(b); ERA 1996 s.1(4)(h)",
    };

    /// <summary>
    /// The question, or null where there is none: notes ask nothing, but for the weeks of a term-time post, which change its pay.
    /// </summary>
    public static string? Of(Finding finding)
    {
        var ofList = finding.Code[1] == '_' && finding.Code[0] is 'L' or 'R' or 'W' or 'N';
        if (!(ofList || IsOfTerms(finding))
            || finding.Severity == Severity.Note && finding.Code is not (ListFindings.TermWeeksAssumed or ListFindings.WeeksWorkedOrPaid))
        {
            return null;
        }

        if ((finding.Code == ListFindings.ParticularMissing || IsOfTerms(finding))
            && finding.Message.StartsWith(NotGiven, StringComparison.Ordinal))
        {
            return Missing(finding.Message[NotGiven.Length..].TrimEnd('.'));
        }

        if (Own.TryGetValue(finding.Code, out var own)) return own;
        if (Request(finding.Remedy) is not { } request) return null;
        return Circumstances.IsSensitive(finding.Message) ? request : $"{finding.Message} {request}";
    }

    /// <summary>What the comparison of terms leaves open. Only what has a question to the contractor for a remedy is asked.</summary>
    public static bool IsOfTerms(Finding finding) => finding.Code.StartsWith("TM_", StringComparison.Ordinal);

    static string Missing(string particular) =>
        $"Please {(Array.Exists(QuestionWords, word => particular.StartsWith(word, StringComparison.Ordinal)) ? "say" : "give")} {particular}: the list does not.";

    static readonly string[] QuestionWords = ["how ", "when ", "which ", "what "];

    /// <summary>HR's "Ask for the age: the law requires it." as the contractor reads it: "Please give the age."</summary>
    public static string? Request(string remedy)
    {
        var end = remedy.IndexOfAny([';', ':']);
        var ask = (end < 0 ? remedy : remedy[..end]).TrimEnd('.');
        foreach (var (from, to) in new[] { ("Ask the contractor to ", "Please "), ("Ask the contractor for ", "Please give "),
            ("Ask the contractor ", "Please say "), ("Ask for ", "Please give "), ("Ask ", "Please say ") })
        {
            if (ask.StartsWith(from, StringComparison.Ordinal)) return $"{to}{ask[from.Length..]}.";
        }

        return null;
    }

    public static string? Ground(Finding finding) => finding.Code switch
    {
        var code when (code == ListFindings.ParticularMissing || IsOfTerms(finding))
            && finding.Remedy.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at =>
            finding.Remedy[(at + 2)..].TrimEnd('.'),
        ListFindings.NoDate => "TUPE reg 11(3)",
        ListFindings.MultiAssignment => "TUPE reg 11(2)(b)",
        ListFindings.PostcodeInvalid or ListFindings.PostcodeMissing or ListFindings.MissingRef or ListFindings.AbsentLongTerm
            or ListFindings.RecentlyAssigned or ListFindings.PayRaisedRecently or ListFindings.PartlyAssigned
            or ListFindings.InactiveCasual or ListFindings.Agency or ListFindings.SelfEmployed or ListFindings.Vacancy => null,
        _ => finding.Where.Field is { } field ? Grounds.GetValueOrDefault(field) : null,
    };
}
