using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Workforce;
using Workforce.Functions;
using Workforce.Storage;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

var storage = new StorageSettings(builder.Configuration);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(storage);
builder.Services.AddSingleton(_ => storage.Blobs());
builder.Services.AddSingleton(_ => storage.Tables());
builder.Services.AddSingleton<IDocumentStore, BlobDocuments>();
builder.Services.AddSingleton<IRecordStore, TableRecords>();
builder.Services.AddSingleton<IStepSender>(_ => new StorageSteps(storage.Queue(StorageSteps.Queue)));
builder.Services.AddSingleton(services => new StepRunner(
    services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<IRecordStore>(), services.GetRequiredService<IStepSender>(),
    PdfChoice.From(builder.Configuration)));
builder.Services.AddSingleton<Failures>();
builder.Services.AddSingleton<PortalServer>();
builder.Services.AddHostedService<PortalHost>();
builder.AddTelemetry(storage);

builder.Build().Run();
