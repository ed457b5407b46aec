using Azure.Storage.Queues;
using Workforce.Storage;

namespace Workforce.Functions;

/// <summary>The queue of steps on Azure. Messages are encoded as the trigger expects them.</summary>
public sealed class StorageSteps(QueueClient queue) : IStepSender
{
    public const string Queue = "steps";

    /// <summary>Where the platform puts a message that failed every try.</summary>
    public const string Poison = "steps-poison";

    public static QueueClientOptions Options { get; } = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public async Task SendAsync(Step step, CancellationToken cancellation = default) =>
        await queue.SendMessageAsync(step.ToMessage(), cancellation);
}
