using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>A vendor on loopback that lives on while its customers are killed, and remembers what it would bill them for.</summary>
internal sealed class VendorServer : IAsyncDisposable
{
    private const int PollsUntilReady = 2;
    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private readonly bool _knowsReferences;
    private readonly ConcurrentDictionary<string, string> _byReference = new();
    private readonly ConcurrentDictionary<string, int> _polls = new();
    private readonly ConcurrentDictionary<string, int> _billed = new();
    private int _posts;

    /// <param name="knowsReferences">The same reference sent twice is the same job, billed once.</param>
    public VendorServer(bool knowsReferences)
    {
        _knowsReferences = knowsReferences;
        Uri = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Uri.ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Uri { get; }

    /// <summary>How many submissions came, billed or not.</summary>
    public int Posts => _posts;

    /// <summary>How often each prompt was billed.</summary>
    public IReadOnlyDictionary<string, int> Billed => _billed;

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            string[] path = context.Request.Url!.AbsolutePath.Trim('/').Split('/');
            switch (path)
            {
                case ["submit", string reference, string prompt]:
                    await WriteAsync(context, Accept(reference, prompt));
                    break;
                case ["find", string reference]:
                    await WriteAsync(context, _byReference.GetValueOrDefault(reference, ""));
                    break;
                case ["status", string id]:
                    await WriteAsync(context, _polls.AddOrUpdate(id, 1, (_, polls) => polls + 1) >= PollsUntilReady ? "completed" : "running");
                    break;
                case ["file", string id]:
                    await SendFileAsync(context, id);
                    break;
            }

            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The customer was killed while we answered.
        }
    }

    private string Accept(string reference, string prompt)
    {
        int number = Interlocked.Increment(ref _posts);
        if (_knowsReferences && _byReference.TryGetValue(reference, out string? known))
        {
            return known;
        }

        string id = $"{prompt}-{number}";
        if (_knowsReferences && !_byReference.TryAdd(reference, id))
        {
            return _byReference[reference];
        }

        _byReference[reference] = id;
        _billed.AddOrUpdate(prompt, 1, (_, count) => count + 1);
        return id;
    }

    private static async Task WriteAsync(HttpListenerContext context, string text) => await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));

    // In two pieces, so that there's a middle to be killed in.
    private static async Task SendFileAsync(HttpListenerContext context, string id)
    {
        byte[] file = [.. ScriptedVendor.Png, .. Encoding.UTF8.GetBytes(id), .. new byte[200_000]];
        context.Response.ContentLength64 = file.Length;
        await context.Response.OutputStream.WriteAsync(file.AsMemory(0, file.Length / 2));
        await context.Response.OutputStream.FlushAsync();
        await context.Response.OutputStream.WriteAsync(file.AsMemory(file.Length / 2));
    }
}
