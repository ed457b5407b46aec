using System.Security.Cryptography;
using System.Text;

namespace Workforce.Storage;

/// <summary>Hashes that name things by what they were made from.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 as 64 lower-case hex digits.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>One hash over several parts; each is length-prefixed, so no two lists of parts collide by joining.</summary>
    public static string OfParts(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The first 12 hex digits: enough to tell versions of one service apart, short enough to read out.</summary>
    public static string VersionOf(string hash) => hash[..12];
}
