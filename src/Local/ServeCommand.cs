using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Workforce.Packs.Pdf;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Local;

/// <summary><c>workforce serve</c>: the portal on this machine alone, and a worker that takes up new lists as they come.</summary>
static class ServeCommand
{
    public static async Task<int> RunAsync(string folder, int port, CancellationToken cancellation)
    {
        if (port is < 0 or > 65535) throw new UnusableInputException("--port takes a number from 0 to 65535.");
        using var data = DataFolder.Open(folder);
        await using var app = Build(data, port);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException)
        {
            throw new UnusableInputException($"Port {port} on 127.0.0.1 is in use. Name another with --port.");
        }

        var address = app.Urls.First();
        Console.WriteLine($"{address}/sign-in/{app.Services.GetRequiredService<SignInLink>().Token}");
        Console.WriteLine(
            $"The link above signs you in, once, as HR on this machine. The portal runs on {address} until you press Ctrl+C. Lists put into {Path.Combine(data.Documents.Root, "staff-lists")} are taken up by themselves.");
        await app.WaitForShutdownAsync(cancellation);
        return ExitStatus.Done;
    }

    public static WebApplication Build(DataFolder data, int port)
    {
        var builder =
            WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ServeCommand).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddSimpleConsole();
        builder.Services.AddSingleton<IDocumentStore>(data.Documents);
        builder.Services.AddSingleton(data.Records);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(data);
        builder.Services.AddSingleton<IStepSender>(data.Steps);
        builder.Services.AddSingleton(new StepRunner(data.Documents, data.Records, data.Steps, PdfRenderer.Instance));
        builder.Services.AddSingleton(services => services.GetRequiredService<StepRunner>().Plans);
        builder.Services.AddHostedService<BackgroundWork>();
        builder.Services.AddPortal(authentication => authentication.AddSignInLink());

        // Cookies outlive a restart: their keys lie in the data folder, which only its owner reads.
        builder.Services
            .AddDataProtection()
            .SetApplicationName("workforce")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data.Documents.Root, "keys")));
        var app = builder.Build();
        app.UsePortal();
        return app;
    }
}
