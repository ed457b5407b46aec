using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Workforce.Functions;

/// <summary>
/// Counts and durations of steps to Application Insights, where its connection string is set. No text of any document, list or message is
/// in them.
/// </summary>
static class Telemetry
{
    public static void AddTelemetry(this FunctionsApplicationBuilder builder, StorageSettings storage)
    {
        if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not { Length: > 0 }) return;
        builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithMetrics(metrics => metrics.AddMeter(StepRunner.MeterName))
            .UseAzureMonitorExporter(exporter => exporter.Credential = storage.Identity()); // the workspace takes no keys
    }
}
