using System.Globalization;

namespace Workforce.Packs.Pdf.Layout;

/// <summary>A chart's value axis: round numbers from a lowest to a highest that hold every value.</summary>
public sealed record AxisScale(double Low, double High, double Step)
{
    /// <summary>Where all values lie above this share of the highest, starting at zero would flatten what the chart is for.</summary>
    const double HighGround = 0.8;

    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((High - Low) / Step, MidpointRounding.AwayFromZero);
            return Enumerable.Range(0, count + 1).Select(i => Low + i * Step);
        }
    }

    /// <summary>About five steps of 1, 2, 2.5 or 5 times a power of ten; from zero unless the values are all high or below it.</summary>
    public static AxisScale For(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        if (low == high || (low > 0 && low < high * HighGround)) (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (low == high) high = low + 1;
        var step = NiceStep((high - low) / 5);
        return new AxisScale(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }

    /// <summary>A value's place as a share of the axis, from 0 at the bottom.</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>With separators, and with decimals only where there are any.</summary>
    public static string Format(double value) =>
        (Math.Round(value, 4, MidpointRounding.AwayFromZero) + 0d).ToString("#,0.####", CultureInfo.InvariantCulture); // + 0: no "-0";

    static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        foreach (var nice in (double[])[1, 2, 2.5, 5])
        {
            if (rough <= nice * power * 1.0001) return nice * power;
        }

        return 10 * power;
    }
}
