namespace Workforce.StaffLists;

/// <summary>The cells of one person: those of the row itself wherever they stand in order, so that nothing is copied.</summary>
readonly struct LineCells
{
    readonly IReadOnlyList<RawCell>? inOrder;
    readonly IReadOnlyDictionary<int, RawCell>? byIndex;

    public LineCells(IReadOnlyDictionary<int, RawCell> byIndex) => this.byIndex = byIndex;

    /// <summary>A damaged file may give one column twice; the first counts.</summary>
    public LineCells(IReadOnlyList<RawCell> cells)
    {
        if (IsInOrder(cells))
        {
            inOrder = cells;
            return;
        }

        var first = new Dictionary<int, RawCell>(cells.Count);
        foreach (var cell in cells) first.TryAdd(cell.Column, cell);
        byIndex = first;
    }

    public RawCell? this[int index]
    {
        get
        {
            if (inOrder is null) return byIndex?.GetValueOrDefault(index);
            if (inOrder.Count == 0) return null;
            for (var place = Math.Min(index - inOrder[0].Column, inOrder.Count - 1); place >= 0; place--)
            {
                var cell = inOrder[place];
                if (cell.Column <= index) return cell.Column == index ? cell : null;
            }

            return null;
        }
    }

    public IEnumerable<int> Columns => inOrder?.Select(cell => cell.Column) ?? byIndex?.Keys ?? [];

    public Dictionary<int, RawCell> ToDictionary() =>
        inOrder is not null ? inOrder.ToDictionary(cell => cell.Column) : byIndex is not null ? new(byIndex) : [];

    static bool IsInOrder(IReadOnlyList<RawCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Column <= cells[i - 1].Column) return false;
        }

        return true;
    }
}
