namespace Workforce.StaffLists;

/// <summary>Ends the reading of a list about which there is more to ask than anyone can, before its questions fill the memory.</summary>
sealed class FindingCount
{
    int count;

    public void Add()
    {
        if (Interlocked.Increment(ref count) > FileLimits.Findings)
            throw UnusableFileException.TooLarge("hardly a row of it can be read as a person");
    }
}
