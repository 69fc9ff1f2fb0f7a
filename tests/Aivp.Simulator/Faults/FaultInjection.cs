using Microsoft.AspNetCore.Http;

namespace Aivp.Simulator.Faults;

/// <summary>Makes requests go wrong as the script says.</summary>
internal static class FaultInjection
{
    private static readonly object s_outcomeKey = new();

    /// <summary>How the job that this request submits is to turn out; null: well.</summary>
    public static Fault? Outcome(this HttpContext context) => context.Items[s_outcomeKey] as Fault;

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next, FaultScript script)
    {
        Fault? fault = script.Take(context.Request);
        switch (fault)
        {
            case null:
                await next(context);
                break;
            case { Kind: FaultKind.Outcome }:
                context.Items[s_outcomeKey] = fault;
                await next(context);
                break;
            case { Kind: FaultKind.Answer or FaultKind.Hang or FaultKind.Reset }:
                if (fault.After)
                {
                    await RunAsync(context, next);
                }

                await FailAsync(context, fault);
                break;
            default:
                await SpoilAsync(context, await RunAsync(context, next), fault);
                break;
        }
    }

    private static async Task FailAsync(HttpContext context, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case FaultKind.Reset:
                context.Abort();
                break;
            default:
                context.Response.Headers.Clear();
                context.Response.StatusCode = fault.Status;
                foreach ((string name, string value) in fault.Headers)
                {
                    context.Response.Headers[name] = value;
                }

                if (fault.Body is not null)
                {
                    context.Response.ContentType ??= "application/json";
                    await context.Response.WriteAsync(fault.Body.ToJsonString(), context.RequestAborted);
                }

                break;
        }
    }

    private static async Task SpoilAsync(HttpContext context, byte[] answer, Fault fault)
    {
        int half = answer.Length / 2;
        context.Response.ContentLength = fault.Kind switch
        {
            FaultKind.Truncate or FaultKind.SlowDrip => answer.Length,
            FaultKind.Malformed => half,
            _ => null,
        };
        switch (fault.Kind)
        {
            case FaultKind.Truncate:
                await context.Response.Body.WriteAsync(answer.AsMemory(0, half), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            case FaultKind.Malformed:
                await context.Response.Body.WriteAsync(answer.AsMemory(0, half), context.RequestAborted);
                break;
            case FaultKind.SlowDrip:
                foreach (byte one in answer)
                {
                    await context.Response.Body.WriteAsync(new[] { one }, context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
                }

                break;
            default:
                await context.Response.Body.WriteAsync(answer, context.RequestAborted);
                byte[] more = new byte[1 << 16];
                for (long left = fault.Bytes; left > 0 && !context.RequestAborted.IsCancellationRequested; left -= more.Length)
                {
                    await context.Response.Body.WriteAsync(more, context.RequestAborted);
                }

                break;
        }
    }

    /// <summary>Carries the request out and keeps its answer back.</summary>
    private static async Task<byte[]> RunAsync(HttpContext context, RequestDelegate next)
    {
        Stream real = context.Response.Body;
        using MemoryStream held = new();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = real;
        }

        return held.ToArray();
    }
}
