namespace Workforce.Portal.Charts;

/// <summary>A line of a chart. Lines are told apart by their dashes and their names, never by colour alone.</summary>
public sealed record ChartLine(string Name, IReadOnlyList<double> Values);
