namespace Workforce.Samples;

/// <summary>One contractor's staff list as a file.</summary>
/// <param name="People">Employees on the list, each counted once; vacancies and agency workers are not employees.</param>
public sealed record SampleList(string Service, string FileName, byte[] Content, int People);

/// <summary>
/// The sample lists. Everybody on them is made up; each list has its own seed, so a new one leaves the others as they were.
/// </summary>
public static class SampleLists
{
    public static IReadOnlyList<SampleList> All() =>
        [StreetCleansing.Make(), SchoolCatering.Make(), ParksGrounds.Make(), LeisureCentres.Make(), BuildingCleaning.Make()];
}
