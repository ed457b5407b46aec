using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workforce.Forecasting;

/// <summary>
/// A chance in one month: a number, or the lowest, likeliest and highest it may be. A range is drawn once for each path (triangular) and
/// the closed form takes the likeliest.
/// </summary>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(RateConverter))]
public readonly record struct Rate(double Low, double Likely, double High)
{
    public static implicit operator Rate(double chance) => FromDouble(chance);

    public static Rate FromDouble(double chance) => new(chance, chance, chance);

    public bool IsRange => Low < High;

    /// <summary>Chances lie between 0 and 1, in order.</summary>
    public bool IsChance => Low >= 0 && Low <= Likely && Likely <= High && High <= 1;

    /// <summary>The rate that a share of draws lies below.</summary>
    public double At(double share)
    {
        if (!IsRange) return Likely;
        var (width, rise) = (High - Low, Likely - Low);
        return share * width < rise
            ? Low + Math.Sqrt(share * width * rise)
            : High - Math.Sqrt((1 - share) * width * (High - Likely));
    }

    sealed class RateConverter : JsonConverter<Rate>
    {
        sealed record Range(double Low, double Likely, double High);

        public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? FromDouble(reader.GetDouble())
                : JsonSerializer.Deserialize<Range>(ref reader, options) is { } range
                ? new Rate(range.Low, range.Likely, range.High)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options)
        {
            if (value.IsRange) JsonSerializer.Serialize(writer, new Range(value.Low, value.Likely, value.High), options);
            else writer.WriteNumberValue(value.Likely);
        }
    }
}
