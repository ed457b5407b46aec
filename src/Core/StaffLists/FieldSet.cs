using System.Collections;

namespace Workforce.StaffLists;

/// <summary>A set of fields in the bits of one number: every row of a list needs one.</summary>
struct FieldSet : IEnumerable<Field>
{
    UInt128 bits;

    public readonly int Count => (int)UInt128.PopCount(bits);

    public readonly bool IsEmpty => bits == 0;

    public readonly bool Contains(Field field) => (bits & (UInt128.One << (int)field)) != 0;

    public void Add(Field field) => bits |= UInt128.One << (int)field;

    public readonly bool Overlaps(FieldSet other) => (bits & other.bits) != 0;

    public readonly FieldSet And(FieldSet other) => new() { bits = bits & other.bits };

    public readonly IEnumerator<Field> GetEnumerator()
    {
        for (var place = 0; place < 128; place++)
        {
            if ((bits & (UInt128.One << place)) != 0) yield return (Field)place;
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
