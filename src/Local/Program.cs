using System.CommandLine;
using Workforce.Local;
using Workforce.Packs;

Option<string> data = new("--data") { Description = "The data folder", Required = true };
Option<DateOnly?> asAt = new("--as-at") { Description = "Compute as at this date (yyyy-MM-dd)" };

RootCommand root = new("Workforce: from a contractor's staff list to consultation packs.");

Option<string> output = new("--out")
{
    Description = "Where the sample programme's data folder goes",
    DefaultValueFactory = _ => "workforce-demo"
};
Command demo = new("demo", "Carry the sample programme from staff lists to packs") { output };
demo.SetAction((parsed, cancellation) => DemoCommand.RunAsync(parsed.GetValue(output)!, cancellation));
root.Add(demo);

Command run = new("run", "One pass over everything in a data folder, then exit") { data, asAt };
run.SetAction((parsed, cancellation) => RunCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(asAt), cancellation));
root.Add(run);

Argument<string> file = new("FILE") { Description = "A contractor's staff list" };
Option<DateOnly?> transfer = new("--transfer") { Description = "The proposed transfer date (yyyy-MM-dd)" };
Option<DateOnly?> received =
    new("--received") { Description = "The day the list was received (yyyy-MM-dd), to hold it against the dates of TUPE regulation 11" };
Option<bool> json = new("--json") { Description = "Write JSON to standard output and nothing else" };
Command read = new("read", "What was understood from a staff list") { file, transfer, received, json };
read.SetAction(parsed => ReadCommand.Run(parsed.GetValue(file)!, parsed.GetValue(transfer), parsed.GetValue(received),
    parsed.GetValue(json)));
root.Add(read);

Option<string> service = new("--service") { Description = "The service's id", Required = true };
Command place = new("place", "Grades, spine points and cost of a service") { data, service, asAt, json };
place.SetAction((parsed,
    cancellation) => PlaceCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(asAt), parsed.GetValue(json),
        cancellation));
root.Add(place);

Option<bool> html = new("--html") { Description = "Name the HTML pages instead of the PDF files beside them" };
Command packs = new("packs",
    "Bring the drafts of one service up to date, as PDF and HTML, and say where they lie") { data, service, asAt, html };
packs.SetAction((parsed,
    cancellation) => PacksCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(asAt), parsed.GetValue(html),
        cancellation));
root.Add(packs);

Option<string> issued = new("--service")
{
    Description = "The service's id, or programme.report for the councillors' report",
    Required = true
};
Option<string?> checkedBy = new("--checked-by") { Description = "Record that this person has read the drafts of today's version" };
Option<string?> approvedBy =
    new("--approved-by") { Description = "Approve the checked version in this person's name and issue it under the next number" };
Option<string?> addedBy =
    new("--list-added-by") { Description = "Record who put the newest list into the folder, for the rule that they may not approve it" };
Command issue = new("issue",
    "Check, approve and issue a service's documents or the councillors' report; without a name, how far they are") { data, issued, asAt,
        checkedBy, approvedBy, addedBy };
issue.SetAction((parsed,
    cancellation) => IssueCommands.IssueAsync(parsed.GetValue(data)!, parsed.GetValue(issued)!, parsed.GetValue(asAt),
        (parsed.GetValue(checkedBy), parsed.GetValue(approvedBy), parsed.GetValue(addedBy)), cancellation));
root.Add(issue);

Option<int> number = new("--number") { Description = "The number of the issue", Required = true };
Option<string> who = new("--by") { Description = "Who records it", Required = true };
Option<string> why = new("--why") { Description = "The reason", Required = true };
Command withdraw = new("withdraw", "Take an issue back; its documents stay and a record says why") { data, issued, number, who, why };
withdraw.SetAction((parsed,
    cancellation) => IssueCommands.WithdrawAsync(parsed.GetValue(data)!, parsed.GetValue(issued)!, parsed.GetValue(number),
        parsed.GetValue(who)!, parsed.GetValue(why)!, cancellation));
root.Add(withdraw);

Option<string> to = new("--to") { Description = "The union, representative or office it went to", Required = true };
Option<DeliveryWay> how =
    new("--how")
    {
        Description =
        "handed-over, posted-to-address-given, union-main-office (TUPE reg 13(5)), sealed-to-contractor or direct-to-staff (statements), link-as-copy, or published (the councillors' report)",
        Required = true,
        CustomParser = DeliveryWays.Parse
    };
Option<DateOnly?> on = new("--on") { Description = "The day (yyyy-MM-dd); today if not given" };
Command deliver = new("deliver", "Record how an issue was given to somebody") { data, issued, number, to, how, on, who };
deliver.SetAction((parsed,
    cancellation) => IssueCommands.DeliverAsync(parsed.GetValue(data)!, parsed.GetValue(issued)!, parsed.GetValue(number),
        (parsed.GetValue(to)!, parsed.GetValue(how), parsed.GetValue(on)), parsed.GetValue(who)!, cancellation));
root.Add(deliver);

Option<string> releasedBy = new("--approved-by", "--by") { Description = "The HR approver whose word it is", Required = true };
Command annex = new("annex",
    "Release to representatives the small numbers that an issued union pack leaves out; an approver's word, recorded") { data, service,
        number, to, why, asAt, releasedBy };
annex.SetAction((parsed,
    cancellation) => IssueCommands.AnnexAsync(parsed.GetValue(data)!, parsed.GetValue(service)!,
        (parsed.GetValue(number), parsed.GetValue(to)!, parsed.GetValue(why)!), parsed.GetValue(asAt), parsed.GetValue(releasedBy)!,
        cancellation));
root.Add(annex);

Option<string> person = new("--person") { Description = "The key that names the person's statement file", Required = true };
Option<string> givenBy = new("--given-by") { Description = "Who agreed for the contractor, by office", Required = true };
Option<string> contacts = new("--contact-details")
{
    Description = "How the council lawfully came by the contact details",
    Required = true
};
Option<DateOnly> agreementOn = new("--on") { Description = "The day of the agreement (yyyy-MM-dd)", Required = true };
Command agree = new("agree",
    "Record the contractor's agreement that statements go to its staff directly before the transfer") { data, service, givenBy, agreementOn,
        contacts, who };
agree.SetAction((parsed,
    cancellation) => IssueCommands.AgreeAsync(parsed.GetValue(data)!, parsed.GetValue(service)!,
        new(parsed.GetValue(givenBy)!, parsed.GetValue(agreementOn), parsed.GetValue(contacts)!), parsed.GetValue(who)!, cancellation));
Command correct = new("correct",
    "Make one person's issued statement again from the data as they are") { data, service, number, person, why, asAt, who };
correct.SetAction((parsed,
    cancellation) => IssueCommands.CorrectAsync(parsed.GetValue(data)!, parsed.GetValue(service)!,
        (parsed.GetValue(number), parsed.GetValue(person)!, parsed.GetValue(why)!), parsed.GetValue(asAt), parsed.GetValue(who)!,
        cancellation));
Command statements = new("statements", "Personal statements after an issue: agreement to direct delivery, correction");
foreach (var part in (Command[])[agree, correct]) statements.Add(part);
root.Add(statements);

Option<string> evidenceFolder = new("--out") { Description = "The folder for the file", Required = true };
Command evidence = new("evidence", "Who was told what, when and from which data, as PDF and HTML") { data, issued, evidenceFolder };
evidence.SetAction((parsed,
    cancellation) => IssueCommands.EvidenceAsync(parsed.GetValue(data)!, parsed.GetValue(issued)!, parsed.GetValue(evidenceFolder)!,
        cancellation));
root.Add(evidence);

Option<int> paths = new("--paths")
{
    Description = "How many futures are drawn; 0 for the expectation alone",
    DefaultValueFactory = _ => 10_000
};
Option<int> seed = new("--seed") { Description = "The same seed gives the same figures", DefaultValueFactory = _ => 1 };
Option<int?> months = new("--months") { Description = "How many months; the council's own number if not given" };
Option<bool> pointRates = new("--point-rates") { Description = "Every range at its likeliest: chance alone" };
Option<bool> csv = new("--csv") { Description = "Write CSV to standard output: service,month,measure,statistic,value" };
Command forecast = new("forecast",
    "Headcount, local employment and paybill month by month, with ranges") { data, paths, seed, months, pointRates, asAt, json, csv };
forecast.SetAction((parsed, cancellation) => ForecastCommand.RunAsync(
    parsed.GetValue(data)!, (parsed.GetValue(paths), parsed.GetValue(seed), parsed.GetValue(months), parsed.GetValue(pointRates)),
    parsed.GetValue(asAt), (parsed.GetValue(json), parsed.GetValue(csv)), cancellation));
root.Add(forecast);

Command scrutiny = new("scrutiny", "Performance before and after each transfer, and whether it improved") { data, asAt, json, csv };
scrutiny.SetAction((parsed,
    cancellation) => ScrutinyCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(asAt), (parsed.GetValue(json), parsed.GetValue(csv)),
        cancellation));
root.Add(scrutiny);

Command sequence = new("sequence", "The month in which each service comes in, within what the council can absorb") { data, asAt, json };
sequence.SetAction((parsed,
    cancellation) => SequenceCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(asAt), parsed.GetValue(json), cancellation));
root.Add(sequence);

Command appraise = new("appraise", "A service's delivery models side by side, and how firm the answer is") { data, service, json };
appraise.SetAction((parsed,
    cancellation) => AppraiseCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(json), cancellation));
root.Add(appraise);

Command terms = new("terms",
    "The contractor's terms beside the council's, draft measures and the law behind them") { data, service, asAt, json };
terms.SetAction((parsed,
    cancellation) => TermsCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(asAt), parsed.GetValue(json),
        cancellation));
root.Add(terms);

Option<DateOnly?> agreedOn = new("--agreed-on") { Description = "The day of the collective agreement on the offer (yyyy-MM-dd)" };
Option<DateOnly?> exhaustedOn =
    new("--exhausted-on") { Description = "The day on which the agreed procedure ended without agreement (yyyy-MM-dd)" };
Option<string?> ground =
    new("--reference") { Description = "Which agreement or procedure it is, and with which unions; printed beside the offer" };
Option<string?> reviewedBy = new("--reviewed-by") { Description = "The lawyer who reviewed it" };
Option<DateOnly?> reviewedOn = new("--reviewed-on") { Description = "When (yyyy-MM-dd)" };
Option<DateOnly?> termsFrom = new("--from") { Description = "The first day of the council's terms for those who accept (yyyy-MM-dd)" };
Option<DateOnly?> answerBy = new("--answer-by") { Description = "The last day for an answer (yyyy-MM-dd)" };
Option<string?> clearedBy = new("--approved-by") { Description = "The HR approver whose word it is" };
Option<string?> takeBack = new("--withdraw") { Description = "Take the clearance back, for this reason" };
Command offers = new("offers",
    "Whether statements may carry an offer; only with collective agreement or an exhausted procedure, and legal review, on record") { data,
        service, agreedOn, exhaustedOn, ground, reviewedBy, reviewedOn, termsFrom, answerBy, clearedBy, takeBack };
offers.SetAction((parsed, cancellation) => OffersCommand.RunAsync(
    parsed.GetValue(data)!, parsed.GetValue(service)!,
    new(parsed.GetValue(agreedOn), parsed.GetValue(exhaustedOn), parsed.GetValue(ground), parsed.GetValue(reviewedBy),
        parsed.GetValue(reviewedOn), parsed.GetValue(termsFrom), parsed.GetValue(answerBy)),
    parsed.GetValue(clearedBy), parsed.GetValue(takeBack), cancellation));
root.Add(offers);

Argument<string> older = new("OLD") { Description = "The earlier list" };
Argument<string> newer = new("NEW") { Description = "The later list" };
Command compare = new("compare", "What changed between two submissions of a list") { older, newer, json };
compare.SetAction(parsed => CompareCommand.Run(parsed.GetValue(older)!, parsed.GetValue(newer)!, parsed.GetValue(json)));
root.Add(compare);

Option<string?> titles = new("--titles") { Description = "Titles to match: CSV with contractor_title and service_area" };
Option<string?> labels =
    new("--labels") { Description = "Titles a person has answered, to measure on: also council_role_id and acceptable_role_ids" };
Option<string> roles = new("--roles") { Description = "The council's role table", Required = true };
Option<string?> matched = new("--out") { Description = "Where the answers go (standard output if not given)" };
Option<string?> socIndex = new("--soc-index") { Description = "ONS's SOC 2020 coding index as CSV" };
Command match = new("match",
    "Ranked roles for each title, or how right the ranking is on labelled titles") { titles, labels, roles, matched, socIndex };
match.SetAction(parsed => MatchCommand.Run(parsed.GetValue(titles), parsed.GetValue(labels), parsed.GetValue(roles)!,
    parsed.GetValue(matched), parsed.GetValue(socIndex)));
root.Add(match);

Argument<string?> returned = new("FILE")
{
    Description = "The contractor-queries file as the contractor returned it",
    Arity = ArgumentArity.ZeroOrOne
};
Option<string?> acceptBy = new("--accept-by") { Description = "Record the answers as accepted by this person" };
Option<string[]> only = new("--only")
{
    Description = "Only the answers to these questions, such as Q-4F7K-2MTD",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => []
};
Option<DateOnly?> came = new("--received") { Description = "The day the answers came (yyyy-MM-dd); today if not given" };
Command answers = new("answers",
    "What a contractor's answers change, or those accepted so far") { returned, data, service, acceptBy, only, came, asAt };
answers.SetAction((parsed,
    cancellation) => AnswersCommand.RunAsync((parsed.GetValue(data)!, parsed.GetValue(service)!), parsed.GetValue(returned),
        parsed.GetValue(acceptBy), parsed.GetValue(only)!, parsed.GetValue(came), parsed.GetValue(asAt), cancellation));
root.Add(answers);

Option<string> contractor = new("--contractor") { Description = "The contractor, as the programme names it", Required = true };
Option<string?> heading =
    new("--heading") { Description = "A heading of its lists to settle, or 'column F' where nothing stands over the column" };
Option<string?> field = new("--field") { Description = "What the column holds, such as weeklyHours; 'none' to keep it without a use" };
Option<string?> by = new("--by") { Description = "Who says so" };
Command headings = new("headings", "What the headings of a contractor's lists mean, settled once") { data, contractor, heading, field, by };
headings.SetAction((parsed,
    cancellation) => HeadingsCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(contractor)!, parsed.GetValue(heading),
        parsed.GetValue(field), parsed.GetValue(by), cancellation));
root.Add(headings);

Option<string?> export = new("--export") { Description = "Where the list of decisions goes, as CSV" };
Option<string?> import = new("--import") { Description = "Decisions to take in, as CSV; what is there already is not added twice" };
Command decisions = new("decisions",
    "What named persons decided about contractors' titles: shown, exported or taken in") { data, export, import };
decisions.SetAction((parsed,
    cancellation) => DecisionsCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(export), parsed.GetValue(import), cancellation));
root.Add(decisions);

Option<string?> toSign = new("--out") { Description = "Where the queue goes as decisions to sign and import" };
Command review = new("review", "The titles of a service that wait for a person, the most urgent first") { data, service, asAt, toSign };
review.SetAction((parsed,
    cancellation) => ReviewCommand.RunAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(asAt),
        parsed.GetValue(toSign), cancellation));
root.Add(review);

Option<string> written = new("--out") { Description = "Where the CSV goes", Required = true };
Command joiners = new("joiners", "The people of a service as payroll sets them up, on transferred terms") { data, service, asAt, written };
joiners.SetAction((parsed,
    cancellation) => PayrollCommands.JoinersAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(asAt),
        parsed.GetValue(written)!, cancellation));
root.Add(joiners);

Command payroll = new("payroll-request", "What payroll asks the contractor for, once that is lawful") { data, service, asAt, written };
payroll.SetAction((parsed,
    cancellation) => PayrollCommands.RequestAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(asAt),
        parsed.GetValue(written)!, cancellation));
root.Add(payroll);

Option<string?> ofPerson = new("--person") { Description = "The contractor's reference for the person, their key, or their name" };
Option<string?> ofService = new("--service") { Description = "The service's id" };
Option<string?> reason = new("--why") { Description = "The reason, kept on record" };
Option<string?> purgedBy = new("--approved-by") { Description = "Destroy it, in this approver's name" };
Command retain = new("retain",
    "What is due to be destroyed by the council's rules, or everything about one person; destroyed only with --approved-by") { data, asAt,
        ofService, ofPerson, reason, purgedBy };
retain.Validators.Add(result =>
{
    if (result.GetValue(ofPerson) is null != result.GetValue(ofService) is null) result.AddError("--person and --service go together.");
});
retain.SetAction((parsed, cancellation) => parsed.GetValue(ofPerson) is { } whom
    ? RetainCommand.PersonAsync(parsed.GetValue(data)!, parsed.GetValue(ofService)!, whom, parsed.GetValue(reason),
        parsed.GetValue(purgedBy), cancellation)
    : RetainCommand.DueAsync(parsed.GetValue(data)!, parsed.GetValue(asAt), parsed.GetValue(purgedBy), cancellation));
root.Add(retain);

Option<string> subject = new("--person")
{
    Description = "The contractor's reference for the person, their key, or their name",
    Required = true
};
Option<string> answerFolder = new("--out") { Description = "The folder for the files", Required = true };
Command access = new("subject-access",
    "Everything held about one person, as one JSON file and to read") { data, service, subject, answerFolder };
access.SetAction((parsed,
    cancellation) => SubjectCommands.AccessAsync(parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(subject)!,
        parsed.GetValue(answerFolder)!, cancellation));
root.Add(access);

Option<string?> corrected = new("--field") { Description = "What is wrong, such as weeklyHours" };
Option<string?> right = new("--to") { Description = "What is right, as a list would say it" };
Option<string?> corrector = new("--by") { Description = "Who corrects it" };
Command putRight = new("correct",
    "Put a value of one person's record right, or show what was corrected") { data, service, ofPerson, corrected, right, corrector,
        reason };
putRight.Validators.Add(result =>
{
    string?[] given = [result.GetValue(ofPerson), result.GetValue(corrected), result.GetValue(right), result.GetValue(corrector),
        result.GetValue(reason)];
    if (given.Any(string.IsNullOrWhiteSpace) && given.Any(one => one is not null))
        result.AddError("A correction takes --person, --field, --to, --by and --why: who put what right and why is recorded.");
});
putRight.SetAction((parsed, cancellation) => SubjectCommands.CorrectAsync(
    parsed.GetValue(data)!, parsed.GetValue(service)!, parsed.GetValue(ofPerson),
    parsed.GetValue(corrected) is { } wrong
        ? new(wrong, parsed.GetValue(right)!, parsed.GetValue(corrector)!.Trim(), parsed.GetValue(reason)!.Trim())
        : null,
    cancellation));
root.Add(putRight);

Option<string> backupFile = new("--out") { Description = "The file; it must not exist", Required = true };
Command backup = new("backup", "A data folder as one file") { data, backupFile };
backup.SetAction((parsed, cancellation) => Backup.MakeAsync(parsed.GetValue(data)!, parsed.GetValue(backupFile)!, cancellation));
root.Add(backup);

Argument<string> backedUp = new("FILE") { Description = "A backup, or the copy of the records that lies in the folder itself" };
Option<string?> purgeRegister =
    new("--purges") { Description = "The register of what was destroyed, where it does not lie beside the backup" };
Option<bool> noPurges = new("--no-later-purges") { Description = "Say that nothing was destroyed since the backup" };
Command restore = new("restore",
    "A backup into a new data folder; what was destroyed since is destroyed again") { backedUp, data, purgeRegister, noPurges };
restore.SetAction((parsed,
    cancellation) => Backup.RestoreAsync(parsed.GetValue(backedUp)!, parsed.GetValue(data)!, parsed.GetValue(purgeRegister),
        parsed.GetValue(noPurges), cancellation));
root.Add(restore);

Option<int> port = new("--port") { Description = "The port on 127.0.0.1", DefaultValueFactory = _ => 5080 };
Option<string> serveData = new("--data") { Description = "The data folder", DefaultValueFactory = _ => "workforce-demo" };
Command serve = new("serve", "The portal, a watched folder and a schedule") { serveData, port };
serve.SetAction((parsed, cancellation) => ServeCommand.RunAsync(parsed.GetValue(serveData)!, parsed.GetValue(port), cancellation));
root.Add(serve);

var command = root.Parse(args);
if (command.Errors.Count > 0)
{
    foreach (var error in command.Errors) await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("Ask for help with --help.");
    return ExitStatus.UnusableInput;
}

try
{
    return await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UnusableInputException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return ExitStatus.UnusableInput;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped. What was finished is kept; run again to go on.");
    return ExitStatus.Fault;
}
catch (Exception storage) when (StorageFaults.Remedy(storage) is not null)
{
    await Console.Error.WriteLineAsync(StorageFaults.Remedy(storage));
    return ExitStatus.UnusableInput;
}
catch (Exception fault) when (fault is not OutOfMemoryException)
{
    // The message of an exception may quote a cell, so only its kind and place are printed.
    await Console.Error.WriteLineAsync($"A fault of the program: {fault.GetType().Name}.{Environment.NewLine}{fault.StackTrace}");
    return ExitStatus.Fault;
}
