using System.Text;
using Workforce.Packs;
using Workforce.StaffLists;

namespace Workforce.Tests.Local;

public sealed class ContractorQueriesTests(SampleRun sample) : IClassFixture<SampleRun>
{
    string Folder(ServicePlan plan) => Path.Combine(sample.Path, "packs", plan.Service.Id, plan.Version);

    static string Text(string pdf) => new PdfReading(File.ReadAllBytes(pdf)).Document.Text;

    IEnumerable<ServicePlan> Plans => sample.Result.Services.Select(service => service.Plan);

    [Fact]
    public void Every_service_has_a_letter_its_questions_and_a_list_to_correct()
    {
        foreach (var plan in Plans)
        {
            var queries = ContractorLetter.Queries(plan);
            var letter = Text(Path.Combine(Folder(plan), "contractor-queries.pdf"));
            var csv = File.ReadAllText(Path.Combine(Folder(plan), "contractor-queries.csv"));
            var template = File.ReadAllText(Path.Combine(Folder(plan), "contractor-list-template.csv"));

            Assert.NotEmpty(queries.All);
            Assert.Contains(plan.Service.Contractor, letter, StringComparison.Ordinal);
            Assert.All(queries.All, query => Assert.Contains(query.Number, letter, StringComparison.Ordinal));
            Assert.All(queries.All, query => Assert.Contains(query.Number, csv, StringComparison.Ordinal));
            Assert.Equal(plan.People.Count + 1, template.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    [Fact]
    public void No_two_services_share_a_number()
    {
        var numbers = Plans.SelectMany(plan => ContractorLetter.Queries(plan).All).Select(query => query.Number).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Answers_are_due_28_days_before_the_transfer()
    {
        foreach (var plan in Plans)
            Assert.All(ContractorLetter.Queries(plan).All, query => Assert.Equal(plan.TransferDate.AddDays(-28), query.Due));
    }

    [Fact]
    public void The_letter_asks_by_reference_and_never_by_name()
    {
        foreach (var plan in Plans)
        {
            var letter = Text(Path.Combine(Folder(plan), "contractor-queries.pdf"));
            foreach (var person in plan.List.Records.Where(person => person.Name is { Length: > 0 }))
                Assert.DoesNotContain(person.Name!, letter, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_union_pack_holds_nothing_of_the_questions_about_people()
    {
        foreach (var plan in Plans)
        {
            var pack = Text(Path.Combine(Folder(plan), "union-pack.pdf"));
            foreach (var query in ContractorLetter.Queries(plan).All)
            {
                Assert.DoesNotContain(query.Number, pack, StringComparison.Ordinal);
                if (query.Reference is { Length: > 4 } reference) Assert.DoesNotContain(reference, pack, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_letter_with_many_questions_gives_each_once_with_its_rows()
    {
        var plan = Plans.First();
        var many = plan with
        {
            List = plan.List with
            {
                Records = [.. Enumerable.Range(1, 400)
            .Select(row => AnEmployee.Typical with { Row = row, EmployeeRef = $"A{row}" })]
            },
            Findings = [.. Enumerable.Range(1, 400)
                .Select(row => new Workforce.Findings.Finding(ListFindings.BirthMissing, Workforce.Findings.Severity.Warning,
                    "The row gives neither age nor date of birth.", new(null, row, null, "dateOfBirth"),
                    "Ask for the age: reg 11(2)(a) TUPE requires it."))]
        };
        var council = Council.Read(file => File.Exists(Path.Combine(sample.Path, file))
            ? File.OpenRead(Path.Combine(sample.Path, file))
            : null,
            "").Value!;

        var letter = ContractorLetter.For(many, council);

        var table = Assert.Single(letter.Blocks.OfType<Table>());
        Assert.EndsWith("and 360 more", Assert.Single(table.Rows)[1], StringComparison.Ordinal);
        Assert.Equal(400,
            Encoding.UTF8
                .GetString(QueryFiles.Csv(ContractorLetter.Queries(many)))
                .Split("\r\n")
                .Count(line => line.StartsWith("Q-", StringComparison.Ordinal)));
    }
}
