using Bogus;

namespace Workforce.Samples;

/// <summary>A job as the contractor words it, and how many hold it at one place.</summary>
/// <param name="Rate">Basic pay an hour; some holders are paid a little more.</param>
/// <param name="Hours">Weekly hours to draw from.</param>
public sealed record Post(string Site, string Title, int Count, decimal Rate, params decimal[] Hours);

/// <summary>A made-up employee.</summary>
public sealed record Person(
    string Forename, string Surname, bool IsWoman, DateOnly Born, DateOnly Started, Postcode Home, Post Post, decimal Hours, decimal Rate)
{
    public int Age => Years(Born);

    public int YearsServed => Years(Started);

    public string Site => Post.Site;

    public string Title => Post.Title;

    /// <summary>The notice the law would give at least, and never under four weeks.</summary>
    public int NoticeWeeks => Math.Clamp(YearsServed, 4, 12);

    static int Years(DateOnly since)
    {
        var years = People.AsAt.Year - since.Year;
        return since.AddYears(years) > People.AsAt ? years - 1 : years;
    }
}

/// <summary>Makes up the people of one list; the same seed makes the same people.</summary>
public sealed class People(int seed, float shareOfWomen)
{
    /// <summary>The date every list is correct at.</summary>
    public static readonly DateOnly AsAt = new(2026, 11, 16);

    static readonly decimal[] Increments = [0, 0, 0, 0.10m, 0.15m, 0.25m];

    readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>For the list's own choices, such as who opted out of the pension.</summary>
    public Randomizer Random { get; } = new(seed);

    public IEnumerable<Person> Fill(IEnumerable<Post> posts) =>
        posts.SelectMany(post => Enumerable.Range(0, post.Count).Select(_ => MakeUp(post)));

    public Person MakeUp(Post post)
    {
        var isWoman = Random.Bool(shareOfWomen);
        var (forename, surname) = Name(isWoman);
        var youngest = post.Rate switch { > 17 => 32, > 14.5m => 26, _ => 22 };
        var born = AsAt.AddDays(-Random.Number(youngest * 366, 66 * 365));
        var started = Monday(AsAt.AddDays(-Served((AsAt.DayNumber - born.DayNumber) - (18 * 365))));
        var rate = post.Rate + Random.ArrayElement(Increments);
        return new(forename, surname, isWoman, born, started, Home(), post, Random.ArrayElement(post.Hours), rate);
    }

    (string Forename, string Surname) Name(bool isWoman)
    {
        while (true)
        {
            var name = (Random.ArrayElement(isWoman ? Names.Women : Names.Men), Random.ArrayElement(Names.Family));
            if (_taken.Add($"{name.Item1} {name.Item2}"))
                return name;
        }
    }

    /// <summary>Days served: most people a few years, some decades.</summary>
    int Served(int most)
    {
        var draw = Random.Double();
        return 90 + (int)(draw * draw * (Math.Min(most, 27 * 365) - 90));
    }

    Postcode Home()
    {
        var draw = Random.Number(1, 100);
        return Random.ListItem([.. Postcodes.LiveByArea[draw <= 46 ? "NM" : draw <= 78 ? "WX" : "ZY"]]);
    }

    static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
