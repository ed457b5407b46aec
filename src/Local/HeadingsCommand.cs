using Workforce.Portal;
using Workforce.StaffLists;

namespace Workforce.Local;

/// <summary><c>workforce headings</c>: what HR has said the headings of a contractor's lists mean, or one more of them.</summary>
static class HeadingsCommand
{
    public static async Task<int> RunAsync(string folder, string contractor, string? heading, string? field, string? by,
        CancellationToken cancellation)
    {
        using var data = DataFolder.Open(folder);
        if (heading is not null)
        {
            if (field is null || !SettledHeading.FieldNames.Contains(field))
                throw new UnusableInputException($"--field must be one of {string.Join(", ", SettledHeading.FieldNames)}.");
            if (string.IsNullOrWhiteSpace(by))
                throw new UnusableInputException("Give --by NAME: who says what the heading means is recorded.");
            await ContractorHeadings.SettleAsync(data.Records, contractor, new(heading, field), by, TimeProvider.System.InLondon(),
                cancellation);
        }

        var headings = await ContractorHeadings.ListAsync(data.Records, contractor, cancellation);
        foreach (var known in headings)
            Console.WriteLine(
                $"{known.Heading} = {known.Decisions[^1].Field} ({known.Decisions[^1].By}, {known.Decisions[^1].At:yyyy-MM-dd})");
        if (headings.Count == 0) Console.WriteLine($"No heading of {contractor} is settled.");
        return ExitStatus.Done;
    }
}
