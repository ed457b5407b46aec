using Workforce.Samples;

if (args is not [var samples])
{
    await Console.Error.WriteLineAsync("Name the samples folder to write into: dotnet run --project samples/generator -- samples");
    return 1;
}

foreach (var list in SampleLists.All())
{
    var folder = Directory.CreateDirectory(Path.Combine(samples, "staff-lists", list.Service)).FullName;
    await File.WriteAllBytesAsync(Path.Combine(folder, list.FileName), list.Content);
    Console.WriteLine($"{list.Service}: {list.People} people");
}

var council = Directory.CreateDirectory(Path.Combine(samples, "council")).FullName;
await File.WriteAllTextAsync(Path.Combine(council, "postcodes.csv"), Postcodes.ToCsv());
return 0;
