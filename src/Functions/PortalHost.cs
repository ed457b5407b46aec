using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Workforce.Portal;
using Workforce.Storage;

namespace Workforce.Functions;

/// <summary>Builds the portal's application over this host's stores and starts it on <see cref="PortalServer"/>.</summary>
public sealed class PortalHost(PortalServer server, IDocumentStore documents, IRecordStore records, IStepSender steps, StepRunner runner,
    BlobServiceClient blobs, StorageSettings storage, TimeProvider clock, IConfiguration configuration) : IHostedService
{
    WebApplication? app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder =
            WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(PortalHost).Assembly.GetName().Name });
        builder.Services.AddSingleton<IServer>(server);
        builder.Services.AddSingleton(documents);
        builder.Services.AddSingleton(records);
        builder.Services.AddSingleton(steps);
        builder.Services.AddSingleton(runner.Plans);
        builder.Services.AddSingleton(clock);
        var platform = configuration["Portal:Authentication"] == "entra";
        builder.Services.AddPortal(authentication => authentication.AddPlatformAuthentication(trusted: platform),
            signIn: platform ? "/.auth/login/aad?post_login_redirect_uri=" : null);
        builder.Services.Configure<ForwardedHeadersOptions>(ByThePlatform);
        ShareKeys(builder.Services.AddDataProtection().SetApplicationName("workforce"));
        app = builder.Build();
        app.UseForwardedHeaders();
        app.UsePortal();
        await app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>
    /// The host hands requests on from its own address, so tries of a link would be counted for everybody together. The last entry of the
    /// header is the one that the platform's front end adds itself; what a visitor put before it is not looked at.
    /// </summary>
    static void ByThePlatform(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = 1;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
    }

    /// <summary>
    /// Every instance must read the others' cookies and form tokens, so the key ring is a blob, wrapped by a key of the vault where one is
    /// named.
    /// </summary>
    void ShareKeys(IDataProtectionBuilder protection)
    {
        protection.PersistKeysToAzureBlobStorage(blobs.GetBlobContainerClient("keys").GetBlobClient("ring.xml"));
        if (configuration["DataProtection:KeyUri"] is { Length: > 0 } key)
            protection.ProtectKeysWithAzureKeyVault(new Uri(key), storage.Identity());
    }
}
