using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Fal;

/// <summary>The official client's proxy mode: everything goes to one address, and a header says where to.</summary>
internal static class FalProxy
{
    private const string Header = "x-fal-target-url";

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (Uri.TryCreate(context.Request.Headers[Header], UriKind.Absolute, out Uri? target))
        {
            context.Request.Path = $"/{target.Host}{target.AbsolutePath}";
            context.Request.QueryString = new(target.Query);
        }

        await next(context);
    }
}
