using System.Globalization;
using System.Text;
using Bogus;

namespace Workforce.Samples;

/// <summary>A postcode in the invented areas NM, WX and ZY, none of which the Royal Mail uses.</summary>
/// <param name="Ended">Year and month the postcode went out of use.</param>
public sealed record Postcode(string District, string Inward, string Council, string Introduced, string? Ended)
{
    public override string ToString() => $"{District} {Inward}";
}

/// <summary>The area's postcodes, in which everybody on the lists lives, and the council each belongs to.</summary>
public static class Postcodes
{
    public const string Northmere = "E06999001";
    public const string WestNeighbour = "E06999002";
    public const string EastNeighbour = "E07999003";

    const int Seed = 20261116;
    static readonly char[] InwardLetters = [.. "ABDEFGHJLNPQRSTUWXYZ"];

    static readonly string[] Districts =
    [
        "NM1", "NM2", "NM3", "NM4", "NM5", "NM6", "NM7", "NM8", "NM9", "WX1", "WX2", "WX3", "WX4", "WX5", "WX11", "ZY1", "ZY2", "ZY3",
        "ZY10",
    ];

    public static IReadOnlyList<Postcode> All { get; } = [.. Make().OrderBy(postcode => postcode.ToString(), StringComparer.Ordinal)];

    /// <summary>Those still in use, by area.</summary>
    public static ILookup<string, Postcode> LiveByArea { get; } =
        All.Where(postcode => postcode.Ended is null).ToLookup(postcode => postcode.District[..2], StringComparer.Ordinal);

    /// <summary>The table under the ONS Postcode Directory's column names and in its three spacings.</summary>
    public static string ToCsv()
    {
        var csv = new StringBuilder("pcd,pcd2,pcds,dointr,doterm,oslaua\n");
        foreach (var (district, inward, council, introduced, ended) in All)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{district,-4}{inward},{district,-4} {inward},{district} {inward},");
            csv.Append(CultureInfo.InvariantCulture, $"{introduced},{ended},{council}\n");
        }

        return csv.ToString();
    }

    static IEnumerable<Postcode> Make()
    {
        var random = new Randomizer(Seed);
        foreach (var district in Districts)
        {
            var inwards = new HashSet<string>(StringComparer.Ordinal);
            while (inwards.Count < 22)
                inwards.Add($"{random.Number(1, 9)}{random.ArrayElement(InwardLetters)}{random.ArrayElement(InwardLetters)}");

            foreach (var inward in inwards)
            {
                var introduced = random.Bool(0.8f) ? "198001" : $"{random.Number(1985, 2019)}{random.Number(1, 12):00}";
                var ended = random.Bool(0.04f) ? $"{random.Number(2020, 2025)}06" : null;
                yield return new(district, inward, CouncilOf(district, inward), introduced, ended);
            }
        }
    }

    /// <summary>The boundary runs through NM6 and NM9, so a district alone does not always tell the council.</summary>
    static string CouncilOf(string district, string inward) => (district, inward[0]) switch
    {
        ("NM6", >= '7') or (['W', ..], _) => WestNeighbour,
        ("NM9", >= '7') or (['Z', ..], _) => EastNeighbour,
        _ => Northmere,
    };
}
