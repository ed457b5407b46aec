using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Workforce.Forecasting;

/// <summary>
/// How many of some number of people something happens to, each with the same chance: exact draws by inversion, one for each set of random
/// bits, and never fewer for a higher chance than for a lower one.
/// </summary>
[StructLayout(LayoutKind.Auto)]
readonly struct Binomial
{
    /// <summary>Below e to this power the chance of nobody is too small to start from, and the people are taken in two halves.</summary>
    const double SmallestLog = -600;

    /// <summary>No share of a double reaches past a chance this near to certain.</summary>
    const double Certain = 1 - 1e-16;

    /// <summary>1 ÷ n: most draws are small, and to multiply is quicker than to divide.</summary>
    static readonly double[] Inverse = [.. Enumerable.Range(0, 64).Select(number => number == 0 ? 0 : 1.0 / number)];

    readonly double rarer;
    readonly double logNone;
    readonly bool turned;

    /// <summary>By number of people, the chances of at most 0, 1, 2 …; null where they are worked out for each draw.</summary>
    readonly double[][]? known;

    public Binomial(double chance)
    {
        turned = chance > 0.5;
        rarer = turned ? 1 - chance : chance;
        logNone = Math.Log(1 - rarer);
    }

    /// <summary>For many draws of one chance: the chances for up to so many people are worked out once.</summary>
    public Binomial(double chance, int upTo)
        : this(chance)
    {
        known = new double[Math.Min(upTo, logNone < 0 ? (int)(SmallestLog / logNone) : upTo)][];
        for (var people = 0; people < known.Length; people++) known[people] = Chances(people);
    }

    public double Chance => turned ? 1 - rarer : rarer;

    double Odds => rarer / (1 - rarer);

    double[] Chances(int people)
    {
        List<double> atMost = [];
        var chance = Math.Exp(people * logNone);
        var below = chance;
        for (var drawn = 1; drawn <= people && below < Certain && (chance > 1e-18 || drawn < people * rarer); drawn++)
        {
            atMost.Add(below);
            chance *= Odds * (people - drawn + 1) / drawn;
            below += chance;
        }

        // Filled up with certainties, so that as many can be compared at once as the search takes.
        do atMost.Add(1);
        while (atMost.Count % Vector512<double>.Count > 0);
        return [.. atMost];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Draw(int people, ulong bits)
    {
        if (people <= 0) return 0;
        if (rarer <= 0) return turned ? people : 0;
        return turned ? people - Rarer(people, ~bits) : Rarer(people, bits);
    }

    int Rarer(int people, ulong bits)
    {
        if (known is not null && people < known.Length)
        {
            return Reached(known[people], PathRandom.Share(bits));
        }

        return people * logNone < SmallestLog
            ? Rarer(people / 2, PathRandom.At(bits, 1)) + Rarer(people - (people / 2), PathRandom.At(bits, 2))
            : Inverted(people, PathRandom.Share(bits));
    }

    /// <summary>
    /// How many of the chances a share has reached. Several are compared at once, for where the search ends cannot be foretold.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Reached(double[] atMost, double share)
    {
        var shares = Vector512.Create(share);
        ref var first = ref MemoryMarshal.GetArrayDataReference(atMost);
        for (var at = 0; ; at += Vector512<double>.Count)
        {
            var above = Vector512.LessThan(shares, Vector512.LoadUnsafe(ref first, (nuint)at)).ExtractMostSignificantBits();
            if (above > 0) return at + BitOperations.TrailingZeroCount(above);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Inverted(int people, double share)
    {
        var (chance, odds) = (Math.Exp(people * logNone), Odds);
        var below = chance;
        var drawn = 0;
        while (share >= below && drawn < people)
        {
            drawn++;
            chance *= odds * (people - drawn + 1) * (drawn < Inverse.Length ? Inverse[drawn] : 1.0 / drawn);
            below += chance;
            if (chance < 1e-18 && drawn > people * rarer) break;
        }

        return drawn;
    }
}
