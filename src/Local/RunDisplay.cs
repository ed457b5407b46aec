using Spectre.Console;

namespace Workforce.Local;

/// <summary>A bar for each service while a run goes on, on a terminal.</summary>
static class RunDisplay
{
    public static Task<T> WithProgressAsync<T>(Func<IProgress<StepProgress>, Task<T>> work) =>
        AnsiConsole.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
        {
            var bars = new Bars(context);
            var result = await work(bars);
            bars.Finish();
            return result;
        });

    sealed class Bars(ProgressContext context) : IProgress<StepProgress>
    {
        readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);
        readonly Lock gate = new();

        public void Report(StepProgress value)
        {
            lock (gate)
            {
                if (!tasks.TryGetValue(value.Service, out var task))
                    tasks[value.Service] = task = context.AddTask(Markup.Escape(value.Service));
                task.Description = Markup.Escape($"{value.Service}: {value.What}");
                task.MaxValue = value.Of;
                task.Value = Math.Max(task.Value, value.Done);
            }
        }

        public void Finish()
        {
            foreach (var (service, task) in tasks)
            {
                task.Description = Markup.Escape(service);
                task.Value = task.MaxValue;
            }
        }
    }
}

/// <summary>A line for each step, where the output is a file or a pipe.</summary>
sealed class PlainProgress : IProgress<StepProgress>
{
    readonly HashSet<(string, string)> told = [];
    readonly Lock gate = new();

    public void Report(StepProgress value)
    {
        lock (gate)
        {
            if (told.Add((value.Service, value.What))) Console.WriteLine($"{value.Service}: {value.What}");
        }
    }
}
