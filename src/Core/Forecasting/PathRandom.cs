using System.Runtime.CompilerServices;

namespace Workforce.Forecasting;

/// <summary>
/// Random bits that depend on what they are for alone (seed, service, path, month, event), so that a simulation gives the same figures on
/// any number of threads and one service's draws never touch another's. The mixing is the finalizer of SplitMix64 (Steele, Lea and Flood
/// 2014).
/// </summary>
static class PathRandom
{
    const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The start of a stream that belongs to a name, such as a service or an assumption.</summary>
    public static ulong Stream(int seed, string name)
    {
        unchecked
        {
            var hash = Mix((ulong)(uint)seed + Golden);
            foreach (var letter in name) hash = Mix(hash ^ letter);
            return hash;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ulong stream, int index)
    {
        unchecked
        {
            return Mix(stream + ((ulong)(uint)index * Golden) + Golden);
        }
    }

    /// <summary>At least 0, below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Share(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
