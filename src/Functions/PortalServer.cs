using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Workforce.Functions;

/// <summary>
/// The server of the portal's application: keeps the application it is started with, and hands it each request that the HTTP trigger
/// receives. Features of the connection and the body pass over; the outer routing and services do not.
/// </summary>
public sealed class PortalServer : IServer
{
    static readonly Type[] Passed =
    [
        typeof(IHttpRequestFeature), typeof(IHttpResponseFeature), typeof(IHttpResponseBodyFeature), typeof(IHttpRequestLifetimeFeature),
        typeof(IHttpConnectionFeature),
        typeof(IHttpRequestIdentifierFeature), typeof(IHttpBodyControlFeature), typeof(IHttpMaxRequestBodySizeFeature),
        typeof(IHttpRequestBodyDetectionFeature),
    ];

    Func<IFeatureCollection, Task>? process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        process = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, exception: null);
            }
            catch (Exception fault)
            {
                application.DisposeContext(context, fault);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    public Task ProcessAsync(HttpContext outer)
    {
        FeatureCollection features = new();
        foreach (var type in Passed) features[type] = outer.Features[type];
        return process is { } run ? run(features) : throw new InvalidOperationException("The portal has not been started.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
