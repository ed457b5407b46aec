using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Workforce.StaffLists;

/// <summary>A few values by name. A record has a dozen: looked through one by one they take a fifth of a dictionary's memory.</summary>
sealed class ByName<TValue>(int capacity) : IReadOnlyDictionary<string, TValue>
{
    /// <summary>From here on an index is kept, for lists with hundreds of unknown columns.</summary>
    const int Few = 32;

    KeyValuePair<string, TValue>[] pairs = [];
    Dictionary<string, int>? places;

    public int Count { get; private set; }

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<TValue> Values => this.Select(pair => pair.Value);

    public TValue this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);
        set
        {
            if (Place(key) is var place && place >= 0) pairs[place] = new(key, value);
            else Add(key, value);
        }
    }

    public bool TryAdd(string key, TValue value)
    {
        if (ContainsKey(key)) return false;
        Add(key, value);
        return true;
    }

    public bool ContainsKey(string key) => Place(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        var place = Place(key);
        value = place < 0 ? default : pairs[place].Value;
        return place >= 0;
    }

    public void Remove(string key)
    {
        if (Place(key) is not (>= 0 and var place)) return;
        Array.Copy(pairs, place + 1, pairs, place, --Count - place);
        pairs[Count] = default;
        places = null;
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => pairs.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void Add(string key, TValue value)
    {
        if (Count == pairs.Length) Array.Resize(ref pairs, Math.Max(capacity, Count + (Count / 4) + 1));
        places?.Add(key, Count);
        pairs[Count++] = new(key, value);
    }

    int Place(string key)
    {
        if (Count > Few) return (places ??= Index()).GetValueOrDefault(key, -1);
        for (var place = 0; place < Count; place++)
        {
            if (pairs[place].Key == key) return place;
        }

        return -1;
    }

    Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < Count; place++) index.Add(pairs[place].Key, place);
        return index;
    }
}
