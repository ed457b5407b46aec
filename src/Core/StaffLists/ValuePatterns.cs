using System.Text.RegularExpressions;

namespace Workforce.StaffLists;

/// <summary>What cells of a kind look like, whatever stands over them.</summary>
static partial class ValuePatterns
{
    [GeneratedRegex(@"^[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d\d ?\d\d ?\d\d ?[a-d]?$", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex NationalInsurance { get; }

    [GeneratedRegex(@"^(mr|mrs|ms|miss|mx|dr|rev|sir)\.?$", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex Salutation { get; }

    [GeneratedRegex(@"^\d\d-\d\d-\d\d$", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex SortCode { get; }

    [GeneratedRegex(@"@\w+\.\w|^(\+44|0)[\d ]{9,12}$", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex MailOrPhone { get; }

    [GeneratedRegex(@"^[a-z]{0,4}[-/ ]?\d{2,9}[a-z]?$", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex Reference { get; }

    [GeneratedRegex(
        @"^[a-z]{1,5}[-/. ]?\d{2,9}([-/]\d{1,4})?[a-z]?$|^\d{4,9}([-/]\d{1,4})?$",
        Wording.Options, Wording.PatternTimeout)]
    public static partial Regex CodedReference { get; }

    [GeneratedRegex(
        @"^(\d+|one|two|three|four) ?(w|wk|wks|weeks?|m|mths?|months?)['’]?( notice)?( (from|by) (the |our )?(employer|us|company|firm))?$"
        + @"|^(stat(utory)?|legal)( minimum| min)?( notice)?$",
        Wording.Options, Wording.PatternTimeout)]
    public static partial Regex Notice { get; }

    [GeneratedRegex(
        @"\bdays?\b|\b(b\.?h|hols?|bank)\b|^5\.6\b|^\d\d\s*(\+|plus)\s*(8|bh)\b|\bincl?\b|^\d\.\d ?(w|wks?|weeks?)\b",
        Wording.Options, Wording.PatternTimeout)]
    public static partial Regex Holiday { get; }

    [GeneratedRegex(@"^[a-z'\-]+,? [a-z'\-. ]+$", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex PersonName { get; }

    /// <summary>Surname first: Okafor, Ben.</summary>
    [GeneratedRegex(@"^[a-z'\-]+, [a-z]", Wording.Options, Wording.PatternTimeout)]
    public static partial Regex SurnameFirst { get; }

    [GeneratedRegex(
        @"\b(officer|manager|assistant|supervisor|operative|worker|driver|cleaner|carer|cook|chef|leader|lead|clerk|administrator"
        + @"|technician|engineer|attendant|loader|instructor|receptionist|coordinator|guard|porter|caretaker|teacher|nurse|adviser"
        + @"|advisor|labourer|gardener|mechanic|electrician|plumber|joiner|painter|warden|librarian|catering|domestic|support)\b",
        Wording.Options, Wording.PatternTimeout)]
    public static partial Regex Job { get; }
}
