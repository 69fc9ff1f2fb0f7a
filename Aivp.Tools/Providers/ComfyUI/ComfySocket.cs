using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Providers.ComfyUI;

/// <summary>Listens to what ComfyUI says while it works. Nothing depends on it: who can't listen looks.</summary>
internal sealed class ComfySocket : IAsyncDisposable
{
    private const int MostText = 1 << 20;

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    private ComfySocket(Uri address, string promptId, IProgress<VendorProgress> progress) => _listening = ListenAsync(address, promptId, progress);

    /// <summary>Ends when ComfyUI says that the prompt has; not at all where it can't be heard.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Begins to listen.</summary>
    public static ComfySocket Open(Uri api, string clientId, string promptId, IProgress<VendorProgress> progress)
    {
        UriBuilder address = new(new Uri(api, $"ws?clientId={clientId}")) { Scheme = api.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" };
        return new(address.Uri, promptId, progress);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
    }

    private async Task ListenAsync(Uri address, string promptId, IProgress<VendorProgress> progress)
    {
        try
        {
            using ClientWebSocket socket = new();
            await socket.ConnectAsync(address, _stop.Token);
            byte[] buffer = new byte[MostText];
            while (true)
            {
                (int length, bool isText) = await ReceiveAsync(socket, buffer, _stop.Token);
                if (length < 0)
                {
                    return;
                }

                if (isText && Hear(buffer.AsSpan(0, length), promptId, progress))
                {
                    _ended.TrySetResult();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // Looking will do.
        }
    }

    /// <returns>The message's length, -1: there's no more. Pictures of how it's coming along are longer than what we keep, and cut.</returns>
    private static async Task<(int Length, bool IsText)> ReceiveAsync(ClientWebSocket socket, byte[] buffer, CancellationToken cancellationToken)
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer.AsMemory(length == buffer.Length ? 0 : length), cancellationToken);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                return (-1, false);
            }

            length = Math.Min(length + received.Count, buffer.Length);
            if (received.EndOfMessage)
            {
                return (length, received.MessageType is WebSocketMessageType.Text);
            }
        }
    }

    /// <returns>Whether our prompt has ended.</returns>
    private static bool Hear(ReadOnlySpan<byte> message, string promptId, IProgress<VendorProgress> progress)
    {
        JsonNode? heard;
        try
        {
            heard = JsonNode.Parse(message);
        }
        catch (JsonException)
        {
            return false;
        }

        JsonNode? data = heard?["data"];
        if (data?["prompt_id"]?.ToString() != promptId)
        {
            return false;
        }

        switch (heard!["type"]?.ToString())
        {
            case "progress":
                progress.Report(new(VendorStatus.Running) { Log = [$"node {data["node"]}: {data["value"]} of {data["max"]}"] });
                return false;
            case "executing":
                return data["node"] is null;
            case "execution_success" or "execution_error" or "execution_interrupted":
                return true;
            default:
                return false;
        }
    }
}
