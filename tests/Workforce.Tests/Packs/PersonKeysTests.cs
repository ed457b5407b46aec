using Workforce.Packs;
using Workforce.StaffLists;

namespace Workforce.Tests.Packs;

public class PersonKeysTests
{
    static readonly byte[] Secret = [1, 2, 3];

    static Employee Person(string? reference, int row) => AnEmployee.Typical with { EmployeeRef = reference, Row = row };

    [Fact]
    public void A_unique_reference_keeps_its_key_when_the_row_moves() =>
        Assert.Equal(PersonKeys.For("parks", [Person("0421", 7)], Secret), PersonKeys.For("parks", [Person("0421", 31)], Secret));

    [Fact]
    public void People_who_share_a_reference_or_have_none_are_told_apart_by_row()
    {
        var keys = PersonKeys.For("parks", [Person("0421", 7), Person("0421", 8), Person(null, 9), Person(null, 10), Person("", 11)],
            Secret);

        Assert.Equal(5, keys.Distinct().Count());
    }

    [Fact]
    public void Keys_differ_by_service_and_by_council_and_hold_no_reference()
    {
        var key = PersonKeys.For("parks", [Person("0421", 7)], Secret)[0];

        Assert.NotEqual(key, PersonKeys.For("waste", [Person("0421", 7)], Secret)[0]);
        Assert.NotEqual(key, PersonKeys.For("parks", [Person("0421", 7)], [9])[0]);
        Assert.Matches("^[0-9a-f]{20}$", key);
    }
}
