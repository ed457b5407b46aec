using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Workforce.Tests;

namespace Workforce.Functions.Tests;

/// <summary>
/// Azurite on free ports of the loopback address, in memory, for as long as the tests run. <c>npm ci</c> in this folder installs it.
/// Each test asks for a name of its own, for the service keeps what earlier tests left.
/// </summary>
public sealed class Azurite : IAsyncLifetime, IDisposable
{
    // The account and key that Azurite itself publishes for everybody's development machine; they open nothing else.
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    Process? process;

    public string ConnectionString { get; private set; } = "";

    public BlobServiceClient Blobs => new(ConnectionString);

    public TableServiceClient Tables => new(ConnectionString);

    public QueueClient Queue(string name) => new(ConnectionString, name, StorageSteps.Options);

    public async Task InitializeAsync()
    {
        var script = Path.Combine(Repository.Root, "tests", "Workforce.Functions.Tests", "node_modules", "azurite", "dist", "src",
            "azurite.js");
        if (!File.Exists(script))
            throw new InvalidOperationException("Azurite is not installed: run 'npm ci' in tests/Workforce.Functions.Tests.");
        var (blob, queue, table) = (FreePort(), FreePort(), FreePort());
        ProcessStartInfo start = new("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[script, "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1", "--blobPort", $"{blob}", "--queuePort",
            $"{queue}", "--tablePort", $"{table}"])
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blob}/{Account};QueueEndpoint=http://127.0.0.1:{queue}/{Account};TableEndpoint=http://127.0.0.1:{table}/{Account};";
        foreach (var port in (int[])[blob, queue, table]) await AnsweringAsync(port);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
    }

    static async Task AnsweringAsync(int port)
    {
        using var patience = new CancellationTokenSource(LongestStart);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Name)]
public sealed class WithAzurite : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
