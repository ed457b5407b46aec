using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Workforce.Functions;

/// <summary>
/// Where the app's own data lies, by the platform's usual names: <c>WorkforceStorage</c> is a connection string (a developer's machine), or
/// <c>WorkforceStorage__blobServiceUri</c>, <c>__queueServiceUri</c> and <c>__tableServiceUri</c> with a managed identity.
/// </summary>
public sealed class StorageSettings(IConfiguration configuration)
{
    public const string Connection = "WorkforceStorage";

    readonly IConfigurationSection section = configuration.GetSection(Connection);

    public BlobServiceClient Blobs() =>
        ConnectionString is { } text ? new BlobServiceClient(text) : new BlobServiceClient(Address("blobServiceUri"), Identity());

    public TableServiceClient Tables() =>
        ConnectionString is { } text ? new TableServiceClient(text) : new TableServiceClient(Address("tableServiceUri"), Identity());

    public QueueClient Queue(string name) => ConnectionString is { } text
        ? new QueueClient(text, name, StorageSteps.Options)
        : new QueueClient(new Uri(Address("queueServiceUri"), name), Identity(), StorageSteps.Options);

    /// <summary>The user-assigned identity the settings name, or the platform's own.</summary>
    public TokenCredential Identity() => section["clientId"] is { Length: > 0 } client
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
        : new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned);

    string? ConnectionString => section.Value is { Length: > 0 } text ? text : null;

    Uri Address(string name) => section[name] is { Length: > 0 } address
        ? new Uri(address.TrimEnd('/') + "/")
        : throw new InvalidOperationException(
            $"The setting {Connection}__{name} is missing: give it, or a connection string as {Connection}.");
}
