using System.Security.Cryptography;
using System.Text.Json;
using Workforce.Local;
using Workforce.Packs;
using Workforce.StaffLists;
using Workforce.Terms;
using Workforce.Tests.Storage;

namespace Workforce.Tests.Local;

/// <summary>A data folder with the sample council and lists, and one run over it, shared by the tests that only look.</summary>
public sealed class SampleRun : IAsyncLifetime, IDisposable
{
    public static readonly DateOnly AsAt = new(2026, 11, 23);

    readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public RunResult Result { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await CopySamplesAsync(folder.Path);
        Result = await RunAsync(folder.Path, AsAt, daysLater: -1);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    public static async Task CopySamplesAsync(string to)
    {
        var samples = System.IO.Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            await File.WriteAllBytesAsync(copy, await File.ReadAllBytesAsync(file));
        }
    }

    /// <param name="asAt">Null: as a run without --as-at, on the day of the clock.</param>
    /// <param name="daysLater">How many days after the samples' date the clock stands.</param>
    public static async Task<RunResult> RunAsync(string folder, DateOnly? asAt, int daysLater = 0)
    {
        using var data = DataFolder.Open(folder);
        var run = await new ProgrammeRun(data, new FixedClock(AsAt.AddDays(daysLater))).RunAsync(asAt);
        Assert.DoesNotContain(run.Findings, finding => finding.Severity == Workforce.Findings.Severity.Blocking);
        return run.Value!;
    }

    /// <summary>Every document and its hash; the database is compared by what it makes the program do.</summary>
    public static Dictionary<string, string> Documents(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: System.IO.Path.GetRelativePath(folder, file), file))
        .Where(file => !file.Path.StartsWith("workforce.", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.file))),
            StringComparer.Ordinal);
}

/// <summary>Nine in the morning of a day.</summary>
sealed class FixedClock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(9, 0), TimeSpan.Zero);
}

public sealed class SampleProgrammeTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Fact]
    public void Every_list_is_read_and_everybody_in_scope_gets_a_statement()
    {
        Assert.Equal(5, sample.Result.Services.Count);
        Assert.Empty(sample.Result.Unusable);
        foreach (var service in sample.Result.Services)
        {
            Assert.NotEmpty(service.Plan.People);
            Assert.Equal(PlanState.Done, service.Record.State);
            Assert.Equal(service.Plan.People.Count, service.Record.Statements);
            Assert.All(service.Plan.People,
                person => Assert.True(File.Exists(Path.Combine(sample.Path, "statements", service.Plan.Service.Id, service.Plan.Version,
                    person.Key + ".pdf"))));
            Assert.Contains($"packs/{service.Plan.Service.Id}/{service.Plan.Version}/union-pack.pdf", service.Record.Documents);
            Assert.All(service.Record.Documents, document => Assert.True(File.Exists(Path.Combine(sample.Path, document)), document));
        }
    }

    [Fact]
    public void The_people_read_are_those_the_samples_hold()
    {
        // street-cleansing: 70 people, of whom one leaves before the transfer. leisure-centres: 55 people, one of them in two posts.
        Dictionary<string, int> expected = new(StringComparer.Ordinal)
        {
            ["school-catering"] = 60,
            ["street-cleansing"] = 70 - 1,
            ["leisure-centres"] = 55 + 1,
            ["building-cleaning"] = 30,
            ["parks-grounds"] = 40
        };

        Assert.Equal(expected,
            sample.Result.Services.ToDictionary(service => service.Plan.Service.Id, service => service.Plan.People.Count,
                StringComparer.Ordinal));
    }

    [Fact]
    public void The_lines_of_a_services_cost_sum_to_its_total()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var known = plan.People
                .Where(person => person.Cost.OnTransferredTerms is not null)
                .Select(person => person.Cost.OnTransferredTerms!)
                .ToList();
            Assert.Equal(known.Sum(cost => cost.BasicPay + cost.NationalInsurance + cost.Pension + cost.Levy),
                plan.Cost(cost => cost.OnTransferredTerms).Total);
        }
    }

    [Fact]
    public void Everybody_is_placed_or_their_match_or_pay_is_said_to_be_open()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            Assert.All(plan.People, person => Assert.True(
                person.Placement?.Point is not null || person.Match is null || person.Match.NeedsReview
                    || plan.Findings.Any(finding => finding.Code == "GR_PAY_NOT_KNOWN" && finding.Where.Row == person.Employee.Row)));
        }
    }

    [Fact]
    public void A_statement_holds_one_persons_data_and_nobody_elses()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var references = plan.People
                .Select(person => person.Employee.EmployeeRef)
                .OfType<string>()
                .Where(reference => reference.Length > 3)
                .ToHashSet(StringComparer.Ordinal);
            var names = plan.People.Select(person => person.Employee.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var person in plan.People)
            {
                var text = Text($"statements/{plan.Service.Id}/{plan.Version}/{person.Key}.pdf");
                if (person.Employee.Name is { } own) Assert.Contains(own, text, StringComparison.Ordinal);
                Assert.DoesNotContain(names, name => name != person.Employee.Name && text.Contains(name, StringComparison.Ordinal));
                Assert.DoesNotContain(references,
                    reference => reference != person.Employee.EmployeeRef && text.Contains(reference, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_union_pack_names_its_service_and_no_person()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var text = Text($"packs/{plan.Service.Id}/{plan.Version}/union-pack.pdf");

            Assert.Contains(plan.Service.Name, text, StringComparison.Ordinal);
            foreach (var employee in plan.List.Records)
            {
                foreach (var secret in (string?[])[employee.Name, employee.EmployeeRef is { Length: > 3 } reference ? reference : null,
                    employee.Postcode is { Length: > 5 } postcode ? postcode : null])
                {
                    Assert.False(secret is not null && text.Contains(secret, StringComparison.Ordinal),
                        $"{plan.Service.Id} row {employee.Row}");
                }
            }
        }
    }

    [Fact]
    public void A_union_pack_has_a_section_for_each_item_of_regulation_13()
    {
        var text = Text(sample.Result.Services[0].Record.Documents.First(document => document.EndsWith("union-pack.pdf",
            StringComparison.Ordinal)));

        foreach (var item in (string[])["regulation 13(2)(a)", "regulation 13(2)(b)", "regulation 13(2)(c)", "regulation 13(2)(d)",
            "regulation 13(2A)", "not legal, financial or pension advice", "Draft, not yet approved"])
        {
            Assert.Contains(item, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_path_holds_a_name_or_a_reference()
    {
        var paths = string.Join('\n',
            SampleRun.Documents(sample.Path).Keys.Where(path => !path.StartsWith("staff-lists", StringComparison.Ordinal)));
        var secrets = sample.Result.Services
            .SelectMany(service => service.Plan.People)
            .SelectMany(person => new[] { person.Employee.Name, person.Employee.EmployeeRef })
            .OfType<string>()
            .Where(secret => secret.Length > 4);

        Assert.DoesNotContain(secrets, secret => paths.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_figure_that_is_carried_forward_is_announced_in_the_pack()
    {
        var plan = sample.Result.Services[0].Plan;

        Assert.Contains(plan.Findings, finding => finding.Code == "RD_CARRIED_FORWARD");
        Assert.Contains("carried forward", Text($"packs/{plan.Service.Id}/{plan.Version}/union-pack.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_forecast_file_has_the_promised_shape_and_no_number_that_is_not_one()
    {
        var json = File.ReadAllBytes(Path.Combine(sample.Path,
            sample.Result.ForecastDocuments.Single(document => document.EndsWith("/forecast.json", StringComparison.Ordinal))));

        Assert.Empty(SchemaCheck.Faults("forecast.schema.json", json));
        Assert.All(sample.Result.Forecast.Series.SelectMany(series => series.Values), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Performance_before_and_after_has_the_promised_shape_and_a_row_for_every_month()
    {
        byte[] Content(string name) =>
            File.ReadAllBytes(Path.Combine(sample.Path,
                sample.Result.ForecastDocuments.Single(document => document.EndsWith($"/{name}", StringComparison.Ordinal))));

        Assert.Empty(SchemaCheck.Faults("scrutiny.schema.json", Content("scrutiny.json")));
        using var json = JsonDocument.Parse(Content("scrutiny.json"));
        Assert.Equal(["improved", "too-few-points"],
            json.RootElement.GetProperty("comparisons").EnumerateArray().Select(one => one.GetProperty("change").GetString()!));
        Assert.Equal(1 + 25 + 10,
            System.Text.Encoding.UTF8.GetString(Content("scrutiny.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Every_chart_of_the_report_is_a_file_beside_it()
    {
        var charts = sample.Result.ForecastDocuments.Where(document => document.EndsWith(".svg", StringComparison.Ordinal)).ToList();

        Assert.All((string[])["headcount-fan", "headcount-by-service", "local-share", "cost-bridge-street-cleansing", "programme-timeline",
            "control-parking-enforcement-appeals-upheld"],
            name => Assert.Contains(charts, path => path.EndsWith($"/{name}.svg", StringComparison.Ordinal)));
        Assert.All(charts, path => Assert.NotNull(System.Xml.Linq.XDocument.Load(Path.Combine(sample.Path, path)).Root));
    }

    [Fact]
    public void The_placements_of_every_service_have_the_promised_shape_and_their_people_sum_to_the_total()
    {
        var council = Council.Read(file => File.Exists(Path.Combine(sample.Path, file))
            ? File.OpenRead(Path.Combine(sample.Path, file))
            : null,
            "").Value!;
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var json = PlacementFile.Json(plan, council);

            Assert.Empty(SchemaCheck.Faults("place.schema.json", json));
            using var document = JsonDocument.Parse(json);
            var people = document.RootElement
                .GetProperty("people")
                .EnumerateArray()
                .Select(person => person.GetProperty("cost").GetProperty("onTransferredTerms"))
                .Where(cost => cost.ValueKind == JsonValueKind.Object)
                .ToList();
            var total = document.RootElement.GetProperty("total").GetProperty("onTransferredTerms");
            Assert.Equal(people.Count, total.GetProperty("known").GetInt32());
            Assert.Equal(people.Sum(cost => cost.GetProperty("total").GetDecimal()), total.GetProperty("fullYear").GetDecimal());
        }
    }

    [Fact]
    public void The_terms_of_every_service_have_the_promised_shape_and_every_term_of_every_group()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var json = TermsFile.Json(plan);

            Assert.Empty(SchemaCheck.Faults("terms.schema.json", json));
            using var document = JsonDocument.Parse(json);
            var groups = document.RootElement
                .GetProperty("comparisons")
                .EnumerateArray()
                .GroupBy(line => line.GetProperty("group").GetString(), line => line.GetProperty("term").GetString());
            Assert.All(groups, group => Assert.Equal(TermCatalogue.All.Select(term => term.Title), group.Distinct()));
            Assert.NotEmpty(document.RootElement.GetProperty("measures").EnumerateArray());
        }
    }

    [Fact]
    public void The_terms_in_words_keep_to_a_hundred_columns_and_name_every_group()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var text = TermsCommand.Text(plan).ToList();

            Assert.All(text, line => Assert.True(line.Length <= 100, line));
            Assert.All(plan.ComparedGroups.Select(line => line.Group).Distinct(StringComparer.Ordinal),
                group => Assert.Contains(text, line => line.StartsWith(group, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_two_notices_are_drafts_that_name_their_employer_and_keep_to_their_own_items()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            var notice = Text($"packs/{plan.Service.Id}/{plan.Version}/council-notice.pdf");
            var letter = Text($"packs/{plan.Service.Id}/{plan.Version}/measures-letter.pdf");

            foreach (var item in (string[])["regulation 13(2)(a)", "regulation 13(2)(b)", "regulation 13(2)(c)", "regulation 13(2A)"])
                Assert.Contains(item, notice, StringComparison.Ordinal);
            Assert.DoesNotContain("13(2)(d)", notice, StringComparison.Ordinal);
            Assert.Contains("17 agency workers", notice, StringComparison.Ordinal);
            foreach (var item in (string[])["regulation 13(4)", "regulation 13(2)(d)", plan.Service.Contractor])
                Assert.Contains(item, letter, StringComparison.Ordinal);
            foreach (var paper in (string[])[notice, letter])
            {
                Assert.Contains("Draft, not yet approved", paper, StringComparison.Ordinal);
                Assert.Contains("not legal, financial or pension advice", paper, StringComparison.Ordinal);
                Assert.Contains(plan.Version, paper, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_statement_is_information_two_to_four_pages_long_without_form_link_or_date_to_accept()
    {
        foreach (var plan in sample.Result.Services.Select(service => service.Plan))
        {
            foreach (var person in plan.People)
            {
                var path = $"statements/{plan.Service.Id}/{plan.Version}/{person.Key}.pdf";
                Assert.InRange(new PdfReading(File.ReadAllBytes(Path.Combine(sample.Path, path))).PageCount, 2, 4);
            }

            var text = Text($"statements/{plan.Service.Id}/{plan.Version}/{plan.People[0].Key}.pdf");
            foreach (var said in (string[])["What you would have in a full year", "not an offer", "usually 12 months from joining"])
                Assert.Contains(said, text, StringComparison.Ordinal);
            foreach (var unsaid in (string[])["accept", "reply by", "http", "sign and return"])
                Assert.DoesNotContain(unsaid, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_reading_of_every_sample_has_the_promised_shape()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(sample.Path, "staff-lists"), "*", SearchOption.AllDirectories))
        {
            using var content = File.OpenRead(file);
            var raw = StaffListReader.Read(content, Path.GetFileName(file));
            var list = StaffListParser.Parse(raw.Value!);
            using var json = new MemoryStream();
            ReadingJson.Write(list.Value!, [.. raw.Findings, .. list.Findings], json);

            Assert.Empty(SchemaCheck.Faults("reading.schema.json", json.ToArray()));
        }
    }

    /// <summary>Everything a reader or a screen reader gets: the tagged text, then the furniture of each page.</summary>
    string Text(string document)
    {
        var pdf = new PdfReading(File.ReadAllBytes(Path.Combine(sample.Path, document)));
        return string.Join('\n', Enumerable.Range(0, pdf.PageCount).Select(pdf.Artifacts).Prepend(pdf.Document.Text));
    }
}

public sealed class RepeatedRunTests
{
    [Fact]
    public async Task Running_twice_changes_nothing_even_on_another_day()
    {
        using var folder = new TemporaryFolder();
        await SampleRun.CopySamplesAsync(folder.Path);
        await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);
        var before = SampleRun.Documents(folder.Path);

        var again = await SampleRun.RunAsync(folder.Path, asAt: null, daysLater: 40);

        Assert.Equal(before, SampleRun.Documents(folder.Path));
        Assert.Equal(0, again.Written);
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes_in_another_folder()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        foreach (var folder in (TemporaryFolder[])[first, second])
        {
            await SampleRun.CopySamplesAsync(folder.Path);
            await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);
        }

        Assert.Equal(SampleRun.Documents(first.Path), SampleRun.Documents(second.Path));
    }

    [Fact]
    public async Task A_document_that_was_lost_is_written_again()
    {
        using var folder = new TemporaryFolder();
        await SampleRun.CopySamplesAsync(folder.Path);
        await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);
        var before = SampleRun.Documents(folder.Path);
        File.Delete(Directory.EnumerateFiles(Path.Combine(folder.Path, "statements"), "*.pdf", SearchOption.AllDirectories).First());

        var again = await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);

        Assert.Equal(before, SampleRun.Documents(folder.Path));
        Assert.Equal(1, again.Written);
    }

    [Fact]
    public async Task A_newer_list_makes_a_new_version_and_leaves_the_old_one()
    {
        using var folder = new TemporaryFolder();
        await SampleRun.CopySamplesAsync(folder.Path);
        var first = await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);
        var list = Directory.EnumerateFiles(Path.Combine(folder.Path, "staff-lists", "parks-grounds")).Single();
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(list)!, "fernhollow_later.csv"),
            (await File.ReadAllTextAsync(list)).Replace("16 November 2026", "20 November 2026", StringComparison.Ordinal));

        var second = await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);

        ServicePlan Parks(RunResult run) => run.Services.Single(service => service.Plan.Service.Id == "parks-grounds").Plan;
        Assert.Equal("fernhollow_later.csv", Parks(second).List.FileName);
        Assert.NotEqual(Parks(first).Version, Parks(second).Version);
        Assert.True(File.Exists(Path.Combine(folder.Path, "packs", "parks-grounds", Parks(first).Version, UnionPack.FileName)));
        Assert.NotEqual(first.ForecastDocuments, second.ForecastDocuments);
    }

    [Fact]
    public async Task A_list_that_cannot_be_used_is_named_and_the_others_go_on()
    {
        using var folder = new TemporaryFolder();
        await SampleRun.CopySamplesAsync(folder.Path);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "staff-lists", "parks-grounds", "broken.xlsx"), [1, 2, 3]);

        var run = await SampleRun.RunAsync(folder.Path, SampleRun.AsAt);

        Assert.Equal("staff-lists/parks-grounds/broken.xlsx", Assert.Single(run.Unusable).Path);
        Assert.Equal(5, run.Services.Count);
    }
}
