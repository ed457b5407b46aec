using System.Globalization;
using System.Text.Json;
using Workforce.Packs;
using Workforce.Storage;
using static Workforce.Packs.Blocks;

namespace Workforce.DataRights;

/// <summary>
/// The answer to a subject access request: one JSON file with everything (docs/schemas/subject-access.schema.json), and the same to read.
/// </summary>
public static class SubjectFiles
{
    public static byte[] Json(SubjectFile file) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            schemaVersion = 1,
            file.Service,
            file.Council,
            file.Contractor,
            file.Key,
            file.AsAt,
            file.Records,
            file.Plan,
            file.Statements,
            file.Answers,
            file.Corrections,
            file.Links
        },
        StrictJson.Options);

    public static Pack Pack(SubjectFile file, Branding branding)
    {
        ArgumentNullException.ThrowIfNull(file);
        const string Title = "What we hold about you";
        return new Pack(Title, "en-GB",
            Wording.Furniture(branding, $"{file.Service}, answer to a request for personal data", file.Key,
                file.AsAt) with
            { Status = "Confidential: to be given to the person it is about, and nobody else" },
        [
            H1(Title),
            P($"{file.Council} holds this because your employer, {file.Contractor}, must tell it about the people whose work is to transfer (TUPE regulation 11). It is used to work out what moves with you and to inform you and your representatives."),
            P("The source of every value is the list named above it. Nobody decides about you by computer alone. You can ask for anything that is wrong to be put right."),
            .. file.Records.SelectMany(Record),
            .. Planned(file.Plan),
            .. Others(file),
        ]);
    }

    static IEnumerable<Block> Record(HeldRecord record)
    {
        yield return H2(
            $"In the list {record.List}{(record.Place.Sheet is { } sheet ? $", sheet {sheet}" : "")}, {(record.Place.Column is { } column ? $"column {column}, row {record.Place.Row}" : $"row {record.Place.Row}")}");
        yield return P(
            $"Received {Wording.Date(DateOnly.FromDateTime(record.FirstSeen.Date))}{(record.ListAsAt is { } date ? $", correct at {Wording.Date(date)}" : "")}.");
        yield return new Table("As it came", [new("Heading", 1), new("What the list says", 2)],
            [.. record.Cells.Select(cell => (IReadOnlyList<string>)[cell.Heading, cell.Text])]);
        yield return new Table("What was understood", [new("Value", 1), new("As read", 2)],
            [.. record.Read.Select(value => (IReadOnlyList<string>)[Words(value.Key), value.Value])]);
        if (record.Questions.Count > 0) yield return Bullets(record.Questions);
    }

    static IEnumerable<Block> Planned(HeldPlan? plan)
    {
        if (plan is null) yield break;
        yield return H2("What was worked out");
        yield return new KeyFacts(
        [
            ("Version", $"{plan.Version}, as at {Wording.Date(plan.AsAt)}"),
            ("Transfer", Wording.Date(plan.TransferDate)),
            ("Nearest council role", plan.Role ?? "none is near enough"),
            ("Grade and point",
                plan.Grade is null
                    ? "none"
                    : $"{plan.Grade}{(plan.Point is { } point ? string.Create(CultureInfo.InvariantCulture, $", point {point}") : "")}"),
            ("How", plan.Basis),
            ("Cost a year to the council, on your own terms",
                plan.Cost.OnTransferredTerms is { } cost ? Wording.Pounds(cost.Total) : "not known"),
        ]);
        if (plan.Terms.Count > 0)
            yield return new Table("Your terms and the council’s", [new("Term", 1), new("Yours", 1.5), new("The council’s", 1.5)],
                [.. plan.Terms.Select(term => (IReadOnlyList<string>)[term.Term, term.Contractor, term.Council])]);
    }

    static IEnumerable<Block> Others(SubjectFile file)
    {
        yield return H2("Statements, answers, corrections and links");
        yield return file.Statements.Count == 0
            ? P("No statement is held.")
            : Bullets(file.Statements.Select(statement =>
                $"Statement {statement.Path}; its text is in the file that comes with this one."));
        if (file.Answers.Count > 0)
            yield return new Table("What your employer was asked and answered",
                [new("Question", 2), new("Answer", 1.5), new("Accepted by", 1)],
                [.. file.Answers.Select(answer => (IReadOnlyList<string>)[answer.Question, answer.Answer,
                    $"{answer.AcceptedBy}, {Wording.Date(DateOnly.FromDateTime(answer.AcceptedAt.Date))}"])]);
        if (file.Corrections.Count > 0)
            yield return new Table("What was put right", [new("Value", 1), new("Before", 1), new("After", 1), new("Who, when and why", 2)],
                [.. file.Corrections.Select(correction => (IReadOnlyList<string>)[Words(correction.Field), correction.Before ?? "not given",
                    correction.After, $"{correction.By}, {Wording.Date(DateOnly.FromDateTime(correction.At.Date))}: {correction.Why}"])]);
        if (file.Links.Count > 0)
            yield return Bullets(file.Links.Select(link =>
                $"A link to your statement, made {Wording.Date(DateOnly.FromDateTime(link.Made.Date))} by {link.MadeBy}, opened {link.Openings.Count} times."));
    }

    static string Words(string field) =>
        string.Concat(field.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
