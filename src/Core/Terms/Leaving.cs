namespace Workforce.Terms;

/// <summary>What follows when somebody does not come across, or leaves because of a change (TUPE reg 4(7) to (11)).</summary>
/// <param name="Dismissed">Counts as dismissed by the employer; null: a tribunal decides.</param>
/// <param name="PaidNotice">Damages for notice not worked.</param>
/// <param name="RedundancyPay">Null: it depends on the reason, where there was a dismissal.</param>
public sealed record Leaving(bool Transfers, bool? Dismissed, bool PaidNotice, bool? RedundancyPay, string Citation)
{
    /// <param name="objects">Has told either employer of an objection.</param>
    /// <param name="materialDetriment">A substantial change to the person's material detriment is part of it. Whether one is, is for a
    /// tribunal.</param>
    public static Leaving Of(bool objects, bool materialDetriment) => (objects, materialDetriment) switch
    {
        (_, true) => new(false, true, PaidNotice: false, RedundancyPay: null, "reg 4(9)"),
        (true, _) => new(false, false, PaidNotice: false, RedundancyPay: false, "reg 4(8)"),
        _ => new(true, false, PaidNotice: false, RedundancyPay: false, "reg 4(1)"),
    };
}
