namespace Workforce.Packs;

/// <summary>The words a reader may not know, each explained once, in every document the same way.</summary>
public static class Glossary
{
    static readonly (string Term, string Meaning)[] Terms =
    [
        ("Assimilation", "Moving somebody to a point on the council's grades."),
        ("Continuous service", "The time you have worked without a break that counts. It carries over on a TUPE transfer."),
        ("Equality impact assessment",
            "A written look at how a decision affects different groups of people, such as women or disabled people."),
        ("FTE", "Full-time equivalent. Somebody who works half of a full-time week counts as 0.5."),
        ("Grade", "A band of pay for jobs of similar size. The council sets grades by comparing duties."),
        ("LGPS", "Local Government Pension Scheme: the pension scheme for people who work for councils."),
        ("Measures", "Steps that an employer expects to take that will affect employees because of the transfer."),
        ("NJC", "National Joint Council: unions and employers who agree pay and conditions for most councils."),
        ("Recognised union", "A union that an employer has agreed to bargain with."),
        ("Regulation 13",
            "The part of TUPE that says what employers must tell unions and representatives, and when they must talk with them."),
        ("Service provision change", "A service that moves from one employer to another, such as from a contractor to a council."),
        ("Spine point", "A numbered step on the national pay scale for councils."),
        ("Transferee", "The employer that people move to. Here it is the council."),
        ("Transferor", "The employer that people move from. Here it is the contractor."),
        ("TUPE", "The Transfer of Undertakings (Protection of Employment) Regulations 2006. They protect jobs and terms when a service changes hands."),
    ];

    /// <summary>One entry as a sentence, where a document is too short for a section.</summary>
    public static string Sentence(string term) =>
        Terms.First(entry => entry.Term == term) is var (name, meaning) ? $"{name}: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}" : "";

    /// <summary>A level 2 section with the terms asked for, or all of them.</summary>
    public static IEnumerable<Block> Section(params string[] terms) =>
    [
        new Heading(2, "Words used in this document"),
        new KeyFacts([.. Terms.Where(entry => terms.Length == 0 || terms.Contains(entry.Term, StringComparer.Ordinal))]),
    ];
}
