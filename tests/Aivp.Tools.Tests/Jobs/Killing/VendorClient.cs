using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs.Killing;

/// <summary>Speaks with <see cref="VendorServer"/>.</summary>
internal sealed class VendorClient(HttpClient http, SubmitSafety safety) : IVendor
{
    public string Name => "loopback";

    public SubmitSafety Safety => safety;

    public IReadOnlyList<Lane> Lanes { get; } = [new("loopback/k", 4)];

    public async Task<Submission> SubmitAsync(string prompt, VendorCall call, CancellationToken cancellationToken) =>
        new(Name, "m", await GetAsync($"submit/{call.Reference:n}/{prompt}", cancellationToken));

    public async Task<Submission?> FindAsync(string model, VendorCall call, DateTimeOffset since, CancellationToken cancellationToken) =>
        await GetAsync($"find/{call.Reference:n}", cancellationToken) is { Length: > 0 } id ? new(Name, model, id) : null;

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        while (await GetAsync($"status/{submission.RequestId}", cancellationToken) != "completed")
        {
            call.Progress.Report(new(VendorStatus.Running));
        }

        call.Progress.Report(new(VendorStatus.Completed));
        await using Stream from = await http.GetStreamAsync(new Uri($"file/{submission.RequestId}", UriKind.Relative), cancellationToken);
        await using FileStream to = File.Create(destination);
        byte[] piece = new byte[50_000];
        for (int read; (read = await from.ReadAsync(piece, cancellationToken)) > 0;)
        {
            await to.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            call.Progress.Report(new(VendorStatus.Downloading, Bytes: to.Length));
        }

        return new("image/png", 0.05m);
    }

    private async Task<string> GetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await http.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new ProviderException(Name, ProviderFailure.Ambiguous, e.Message, inner: e);
        }
    }
}
