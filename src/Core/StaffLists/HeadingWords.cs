using System.Text;

namespace Workforce.StaffLists;

/// <summary>Reduces a heading to plain words: lower case, singular, abbreviations written out, little words left out.</summary>
static class HeadingWords
{
    static readonly (string From, string To)[] Abbreviations =
    [
        ("d.o.b", "dob"), ("d o b", "dob"), ("n.i.", "ni"), ("f.t.e", "fte"), ("w.t.e", "wte"), ("a/leave", "annual leave"), ("a/l", "annual leave"),
        ("p/code", "postcode"), ("post code", "postcode"), ("post_code", "postcode"),
        ("m/f", "male female"), ("p/t", "part time"), ("f/t", "full time"), ("p/w", "per week"), ("p.w.", "per week"), ("p/a", "per year"),
        ("p.a.", "per year"), ("p/h", "per hour"),
        ("p.h.", "per hour"), ("c/o", "care of"), ("e-mail", "email"), ("a.l.", "annual leave"), ("per annum", "per year"),
        ("bank holidays", "bankholiday"), ("bank holiday", "bankholiday"), ("bank hols", "bankholiday"), ("bank hol", "bankholiday"),
        ("public holidays", "bankholiday"), ("public holiday", "bankholiday"), ("public hols", "bankholiday"), ("w/e ", "weekend "),
        ("w/end", "weekend"), ("b/hols", "bankholiday"), ("b/hol", "bankholiday"),
        ("t&c", "terms conditions"),
        ("to the employee", "toemployee"), ("to employee", "toemployee"), ("to emp", "toemployee"), ("by the employee", "from employee"),
        ("by employee", "from employee"), ("by ee", "from ee"), ("to the employer", "toemployer"), ("to employer", "toemployer"),
        ("incl ph", "incl bankholiday"), ("inc ph", "inc bankholiday"), ("incl. ph", "incl bankholiday"), ("inc. ph", "inc bankholiday"),
        ("excl ph", "excl bankholiday"), ("exc ph", "exc bankholiday"), ("b/h", "bankholiday"), ("o/t", "overtime"),
        ("leave year", "leaveyear"), ("leave yr", "leaveyear"), ("holiday year", "leaveyear"), ("holiday yr", "leaveyear"),
        ("hol year", "leaveyear"), ("h:mm", "hours"), ("hh:mm", "hours"), ("h.mm", "hours"), ("in scheme", "inscheme"),
        ("p/t/c", "contract type"), ("t&cs", "terms conditions"),
        ("emp'ee", "employee"), ("post-code", "postcode"), ("p/wk", "per week"), ("p.wk", "per week"), ("p/hr", "per hour"),
        ("p.hr", "per hour"), ("p/yr", "per year"), ("p/mth", "per month"), ("p.c.m", "per month"), ("d&g", "disciplinary grievance"),
        ("c/centre", "cost centre"), ("c/c", "cost centre"), ("l/s", "length service"), ("a&l", "annual leave"),
        ("with us from", "with us since"), ("here from", "here since"),
    ];

    static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["hr"] = "hour",
        ["hrs"] = "hour",
        ["wk"] = "week",
        ["wks"] = "week",
        ["wkly"] = "weekly",
        ["mth"] = "month",
        ["mths"] = "month",
        ["yr"] = "year",
        ["yrs"] = "year",
        ["annum"] = "year",
        ["pa"] = "year",
        ["pw"] = "week",
        ["ph"] = "hour",
        ["pcm"] = "month",
        ["pm"] = "month",
        ["num"] = "number",
        ["no"] = "number",
        ["nos"] = "number",
        ["nr"] = "number",
        ["#"] = "number",
        ["emp"] = "employee",
        ["emps"] = "employee",
        ["ref"] = "reference",
        ["refs"] = "reference",
        ["dept"] = "department",
        ["min"] = "minute",
        ["mins"] = "minute",
        ["hol"] = "holiday",
        ["hols"] = "holiday",
        ["avg"] = "average",
        ["ave"] = "average",
        ["av"] = "average",
        ["std"] = "standard",
        ["contr"] = "contract",
        ["ctd"] = "contracted",
        ["bh"] = "bankholiday",
        ["bhs"] = "bankholiday",
        ["cont"] = "continuous",
        ["pers"] = "personnel",
        ["forenames"] = "forename",
        ["perm"] = "permanent",
        ["temp"] = "temporary",
        ["percentage"] = "%",
        ["percent"] = "%",
        ["co"] = "company",
        ["trust"] = "company",
        ["serv"] = "service",
        ["ent"] = "entitlement",
        ["o/t"] = "overtime",
        ["ot"] = "overtime",
        ["wkend"] = "weekend",
        ["wknd"] = "weekend",
        ["grd"] = "grade",
        ["sat"] = "saturday",
        ["sun"] = "sunday",
        ["allce"] = "allowance",
        ["allow"] = "allowance",
        ["sal"] = "salary",
        ["gbp"] = "£",
        ["hourly"] = "hourly",
        ["ee"] = "employee",
        ["er"] = "employer",
        ["equiv"] = "equivalent",
        ["loc"] = "location",
        ["desc"] = "description",
        ["freq"] = "frequency",
        ["abs"] = "absence",
        ["empl"] = "employee",
        ["ntc"] = "notice",
        ["lve"] = "leave",
        ["hrly"] = "hourly",
        ["posn"] = "position",
        ["mthly"] = "monthly",
        ["schm"] = "scheme",
        ["cat"] = "category",
        ["addr"] = "address",
        ["org"] = "original",
        ["orig"] = "original",
        ["svc"] = "service",
        ["contin"] = "continuous",
        ["recog"] = "recognised",
        ["dt"] = "date",
        ["ts"] = "date",
        ["pd"] = "paid",
        ["wkd"] = "worked",
        ["asg"] = "assignment",
        ["asgn"] = "assignment",
        ["fname"] = "first name",
        ["sname"] = "surname",
        ["payamt"] = "pay amount",
        ["addn"] = "addition",
        ["pct"] = "%",
        ["inits"] = "initial",
        ["ctr"] = "centre",
        ["prem"] = "premium",
        ["grp"] = "group",
        ["discipl"] = "disciplinary",
        ["griev"] = "grievance",
        ["occ"] = "occupation",
        ["exp"] = "expiry",
        ["approx"] = "approximate",
        ["wktm"] = "working time",
        ["wkhrs"] = "week hour",
        ["wkhr"] = "week hour",
        ["hrswk"] = "hour week",
        ["postcodes"] = "postcode",
        ["annl"] = "annual",
        ["ann"] = "annual",
        ["amt"] = "amount",
        ["mat"] = "maternity",
        ["entitl"] = "entitlement",
        ["entmt"] = "entitlement",
        ["elig"] = "eligible",
        ["qty"] = "number",
        ["fulltime"] = "full time",
        ["parttime"] = "part time",
        ["startdate"] = "start date",
        ["enddate"] = "end date",
        ["jobtitle"] = "job title",
        ["fortnight"] = "fortnightly",
        ["comm"] = "commencement",
        ["commence"] = "commencement",
        ["cd"] = "code",
        ["lv"] = "leave",
        ["sch"] = "scheme",
        ["txt"] = "text",
        ["ind"] = "indicator",
        ["gtd"] = "guaranteed",
        ["sess"] = "session",
        ["guar"] = "guaranteed",
    };

    /// <summary>The short forms of words that headings use.</summary>
    public static IEnumerable<string> ShortForms => Words.Keys.Where(word => char.IsLetter(word[0]));

    static readonly HashSet<string> Little = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "to", "in", "at", "by", "for", "your", "this", "that", "is", "us", "our", "and", "or", "with", "if", "it",
        "has", "they", "per", "each", "their",
    };

    public static string[] Of(string heading)
    {
        var text = Readable(Wording.Clean(heading)).ToLowerInvariant();
        foreach (var (from, to) in Abbreviations) text = text.Replace(from, to, StringComparison.Ordinal);
        var all = Split(text)
            .Select(Plain)
            .SelectMany(word => word.Contains(' ', StringComparison.Ordinal) ? word.Split(' ') : [word])
            .ToArray();
        var kept = all.Where(word => !Little.Contains(word)).ToArray();
        if (kept.Length > 0 && all[^1] == "per") return [.. kept, "per"];
        return kept.Length switch { 0 => all, 1 when all.Length > 1 && all[0] is "per" => ["per", kept[0]], _ => kept };
    }

    static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "first", "second", "third", "fourth", "1", "2", "3", "4", "1st", "2nd", "3rd", "4th", "one", "two", "three", "four",
        "main", "other",
    };

    /// <summary>The words of a heading without those that count: Second site and Site 3 are both of a site.</summary>
    public static string Uncounted(string heading) => string.Join(' ', Of(heading).Where(word => !Counting.Contains(word)));

    /// <summary>A heading in words that can be read: ANNUAL_FT_SALARY and noticeWeeksEmployer are taken apart.</summary>
    public static string Readable(string heading) => Apart(heading).Replace('_', ' ');

    /// <summary>Names of fields as systems export them: noticeWeeksEmployer is three words.</summary>
    static string Apart(string heading)
    {
        if (heading.Length < 5 || heading.Contains(' ', StringComparison.Ordinal) || !heading.Skip(1).Any(char.IsUpper)
            || !heading.Any(char.IsLower))
        {
            return heading;
        }

        var apart = new StringBuilder(heading.Length + 8);
        for (var i = 0; i < heading.Length; i++)
        {
            var begins = i > 0 && char.IsUpper(heading[i])
                && (char.IsLower(heading[i - 1])
                    || (char.IsUpper(heading[i - 1]) && i + 2 < heading.Length && char.IsLower(heading[i + 1])
                        && char.IsLower(heading[i + 2])));
            if (begins) apart.Append(' ');
            apart.Append(heading[i]);
        }

        return apart.ToString();
    }

    static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (c == '\'' && word.Length > 0) continue;
            else if (c == '.' && word.Length > 0 && Abbreviated(text, at)) continue;
            else
            {
                if (word.Length > 0) yield return word.ToString();
                word.Clear();
                if (c is '£' or '%' or '#') yield return c.ToString();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>
    /// A point inside letters that stand alone, p.c.m., is left out; one after two letters or more, as in pers.no., ends a word.
    /// </summary>
    static bool Abbreviated(string text, int at) =>
        at + 1 >= text.Length || !char.IsLetter(text[at + 1]) || at < 2 || !char.IsLetter(text[at - 2]);

    static string Plain(string word)
    {
        if (Words.TryGetValue(word, out var full)) return full;
        var singular = word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal)
            ? word[..^1]
            : word;
        return Words.GetValueOrDefault(singular, singular);
    }
}
