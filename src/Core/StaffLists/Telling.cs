namespace Workforce.StaffLists;

/// <summary>What is asked of the words about a person.</summary>
enum TellingQuestion
{
    NotHere,
    Repeat,
    Leaving,
    NotLeaving,
    Absent,
    NotAbsent,
    Moved,
    Raised,
    Recently,
    Transferred,
    Licence,
    Idle,
    Joining,
    OnThis,
    HoursHere,
    DaysHere,
    SmallShare,
    Vacant,
    TermTime,
    Agency,
    SelfEmployed,
    OutOfPension,
}

/// <summary>Words that tell what happens to a person, and what was found in them; rows that say the same share them.</summary>
sealed class Telling(string text)
{
    public static readonly Telling Nothing = new("");

    ulong asked;
    Tuple<ContractType?>? special;

    public string Text { get; } = text;

    /// <summary>A kind of contract that the words give away.</summary>
    public ContractType? Special => (special ??= new(ContractText.Special(Text))).Item1;

    /// <summary>An answer is kept in two bits; threads that ask at once may lose one, and ask again.</summary>
    public bool Says(TellingQuestion question)
    {
        if (Text.Length == 0) return false;
        var bits = asked >> ((int)question * 2);
        if ((bits & 1) != 0) return (bits & 2) != 0;
        var yes = question switch
        {
            TellingQuestion.Vacant => RowKinds.IsVacant(Text),
            TellingQuestion.TermTime => WeeksText.IsTermTime(Text),
            TellingQuestion.Agency => ContractText.IsAgency(Text),
            TellingQuestion.SelfEmployed => ContractText.IsSelfEmployed(Text),
            TellingQuestion.OutOfPension => PensionText.SaysOut(Text),
            _ => Circumstances.Finds(question, Text),
        };
        asked |= (yes ? 3ul : 1ul) << ((int)question * 2);
        return yes;
    }

    public bool Contains(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>These words and what another cell of the row tells.</summary>
    public Telling And(Telling other) => Text.Length == 0 ? other : Both.Of((this, other));

    static readonly Remembered<(Telling, Telling), Telling> Both = new(pair => new($"{pair.Item1.Text} | {pair.Item2.Text}"));

    static readonly Remembered<string, Telling> Texts = new(text => new(text));

    public static Telling Of(string text) => text.Length == 0 ? Nothing : Texts.Of(text);
}
