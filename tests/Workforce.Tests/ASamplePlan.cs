using Workforce.Grading;
using Workforce.Packs;
using Workforce.Programme;
using Workforce.StaffLists;
using Workforce.Units;

namespace Workforce.Tests;

/// <summary>The sample council, and a plan of its parks service with people of a test's own.</summary>
static class ASamplePlan
{
    public static Council Council { get; } = Council.Read(file => Path.Combine(Repository.Root, "samples", file) is var path
        && File.Exists(path)
        ? File.OpenRead(path)
        : null,
        "").Value!;

    /// <summary>The same council before it has said anything about agency workers or its own staff.</summary>
    public static Council Silent { get; } = Council with
    {
        Programme = Council.Programme with
        {
            AgencyWorkers = null,
            Services = [.. Council.Programme.Services.Select(service => service with { OwnStaff = null })]
        }
    };

    static readonly Service Parks = Council.Programme.Services.Single(service => service.Id == "parks-grounds");

    /// <param name="asAt">The plan's date.</param>
    /// <param name="people">Each placed as a gardener where it has pay.</param>
    public static ServicePlan Of(DateOnly asAt, params IReadOnlyList<Employee> people)
    {
        var transfer = Parks.TransferDate!.Value;
        var gardener = Council.Establishment.Roles.Single(role => role.Title == "Gardener");
        var match = new RoleMatcher(Council.Establishment.Roles).Match("Gardener", Parks.ServiceArea);
        return new ServicePlan(
            Parks, "000000000000", new string('0', 64), asAt, transfer, new StaffList("list.csv", "text", null, null, [], [], people),
            [.. people.Select((employee, index) =>
            {
                var placement = GradePlacer.Place(employee, gardener, Council.Establishment, transfer).Value;
                return new PersonPlan(employee, $"{index:x20}", match, placement,
                    PersonCost.Of(employee, placement, Council.Assumptions.Costs, transfer), []);
            })],
            [], [], []);
    }

    public static Employee Paid(decimal hourly, string? sex = null, int row = 7) => AnEmployee.Typical with
    {
        Row = row,
        HourlyRate = new HourlyRate(hourly),
        AnnualFtePay = AnnualPay.From(new HourlyRate(hourly), new WeeklyHours(37)),
        Extra = sex is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["gender"] = sex },
    };
}
