using System.Reflection;
using System.Text.Json;
using Workforce.Storage;

namespace Workforce.Terms;

/// <summary>What the law does with a kind of term, and what could be offered and under which conditions; both printed as written.</summary>
/// <param name="Citations">Such as <c>reg 4(4)</c>.</param>
public sealed record TermProtection(string Protects, string Offer, IReadOnlyList<string> Citations);

/// <summary>A term that is compared.</summary>
/// <param name="Id">The key under which a file of the council gives it in words.</param>
/// <param name="Protection">Names a <see cref="TermProtection"/>.</param>
/// <param name="Cells">Cells of a list that tell it, by their name in <c>extra</c>.</param>
/// <param name="ListAsks">Reading the list asks for it already.</param>
/// <param name="Ask">What the contractor is asked for; null where another term's question covers it.</param>
/// <param name="AskWith">The question it shares with other terms.</param>
/// <param name="Ground">In law, for the question.</param>
public sealed record ComparedTerm(string Id, string Title, string Protection, string? Ask, string? Ground,
    IReadOnlyList<string>? Cells = null, bool ListAsks = false, string? AskWith = null)
{
    /// <summary>What the law does with it.</summary>
    public TermProtection Law => TermCatalogue.Protections[Protection];
}

/// <summary>Every term that is compared, from terms-compared.json, in the order of the papers.</summary>
public static class TermCatalogue
{
    sealed record Shape(string Comment, IReadOnlyDictionary<string, TermProtection> Protections, IReadOnlyList<ComparedTerm> Terms);

    static readonly Shape File = Load<Shape>("terms-compared");

    public static IReadOnlyList<ComparedTerm> All => File.Terms;

    public static IReadOnlyDictionary<string, TermProtection> Protections => File.Protections;

    static readonly Dictionary<string, ComparedTerm> ById = File.Terms.ToDictionary(term => term.Id, StringComparer.Ordinal);

    public static ComparedTerm Of(string id) => ById[id];

    public static bool Has(string id) => ById.ContainsKey(id);

    /// <summary>An embedded file of this folder; a bad one stops the program naming it.</summary>
    internal static T Load<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"terms/{name}.json")
            ?? throw new InvalidDataException($"terms/{name}.json is not embedded");
        try
        {
            return JsonSerializer.Deserialize<T>(stream, StrictJson.Options) ?? throw new JsonException("the file is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"terms/{name}.json cannot be used: {fault.Message}", fault);
        }
    }
}
