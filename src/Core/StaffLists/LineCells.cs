namespace Workforce.StaffLists;

/// <summary>The cells of one person: those of the row itself wherever they stand in order, so that nothing is copied.</summary>
readonly struct LineCells
{
    readonly RawCell[]? inOrder;
    readonly Dictionary<int, RawCell>? byIndex;

    public LineCells(Dictionary<int, RawCell> byIndex) => this.byIndex = byIndex;

    /// <summary>A damaged file may give one column twice; the first counts.</summary>
    public LineCells(IReadOnlyList<RawCell> cells)
    {
        var array = cells as RawCell[] ?? [.. cells];
        if (IsInOrder(array))
        {
            inOrder = array;
            return;
        }

        byIndex = new(array.Length);
        foreach (var cell in array) byIndex.TryAdd(cell.Column, cell);
    }

    public RawCell? this[int index]
    {
        get
        {
            if (inOrder is not { } cells) return byIndex?.GetValueOrDefault(index);
            if (cells.Length == 0) return null;
            for (var place = Math.Min(index - cells[0].Column, cells.Length - 1); place >= 0; place--)
            {
                var cell = cells[place];
                if (cell.Column <= index) return cell.Column == index ? cell : null;
            }

            return null;
        }
    }

    public IEnumerable<int> Columns => inOrder?.Select(cell => cell.Column) ?? byIndex?.Keys ?? Enumerable.Empty<int>();

    public Dictionary<int, RawCell> ToDictionary() =>
        inOrder is not null ? inOrder.ToDictionary(cell => cell.Column) : byIndex is not null ? new(byIndex) : [];

    static bool IsInOrder(RawCell[] cells)
    {
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Column <= cells[i - 1].Column) return false;
        }

        return true;
    }
}
