namespace Workforce.Terms;

/// <summary>How somebody stands to the Local Government Pension Scheme on joining the council.</summary>
public enum LgpsMembership
{
    /// <summary>Brought in from the first day; an opt-out is the person's own step afterwards.</summary>
    Enrolled,

    /// <summary>A contract of under three months: may ask to join.</summary>
    MayJoin,

    /// <summary>75 or over.</summary>
    NotEligible,
}

/// <summary>LGPS Regulations 2013 reg 3. No hours or earnings minimum; apart from automatic enrolment under the Pensions Act 2008.</summary>
public static class LgpsEnrolment
{
    /// <param name="contractMonths">Whole months the contract runs; null where it has no end.</param>
    /// <param name="age">Null where not known; then taken as under 75.</param>
    public static LgpsMembership Of(int? contractMonths, int? age) =>
        age >= 75 ? LgpsMembership.NotEligible : contractMonths < 3 ? LgpsMembership.MayJoin : LgpsMembership.Enrolled;

    /// <summary>The usual last day for asking to bring earlier pension rights in; a council may allow longer.</summary>
    public static DateOnly EarlierRightsBy(DateOnly joined) => joined.AddMonths(12);
}
