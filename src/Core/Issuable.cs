using Workforce.Findings;
using Workforce.Packs;

namespace Workforce;

/// <summary>A document of an issue: where it goes and what it says.</summary>
/// <param name="Path">Of the PDF; its HTML page lies beside it.</param>
/// <param name="IsStatement">One person's: it lists no changes, for they are about others too, and can be destroyed.</param>
public sealed record IssueDocument(string Path, Func<Pack> Write, bool IsStatement = false);

/// <summary>
/// What is checked, approved and issued as one, by the same steps: the documents of a service, or the programme's report.
/// </summary>
/// <param name="Id">Names its records and its folder under <c>issued/</c>: the service's, or <see cref="ProgrammeReport.Id"/>.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Version">The draft that is checked.</param>
public abstract record Issuable(string Id, string Name, string Version)
{
    /// <summary>
    /// The lists it is made from, by service and hash: nobody approves what is made from their own where the council says so.
    /// </summary>
    public abstract IReadOnlyList<(string Service, string Hash)> Lists { get; }

    /// <summary>Findings that hold up even a check.</summary>
    public abstract IReadOnlyList<Finding> Blocking { get; }

    /// <summary>Why it cannot be issued on a day though it can be checked; null where it can.</summary>
    public abstract Finding? NotYet(DateOnly today);

    /// <summary>The same with all that is costly to make ready to write.</summary>
    public virtual Task<Issuable> ReadyAsync(CancellationToken cancellation) => Task.FromResult(this);

    public abstract IEnumerable<IssueDocument> Documents(int number);

    /// <summary>Tables that go with the documents.</summary>
    public abstract IEnumerable<(string Path, byte[] Content)> Tables(int number);

    /// <summary>The record of the issue: what it says in published figures, and what it is made from.</summary>
    public abstract IssueRecord Told(IssueRecord approval);

    /// <summary>What a reader of an earlier issue has to know of; null where its record did not keep what it said.</summary>
    /// <param name="before">The earlier issue.</param>
    /// <param name="fileName">The document's.</param>
    public abstract IssueChanges? Since(IssueRecord before, string fileName);
}
