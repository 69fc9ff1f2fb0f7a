using System.Globalization;
using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Errors;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Animating;
using Aivp.Tools.Pipeline.Generating;

namespace Aivp.Tools.Tests.Pipeline.Fakes;

/// <summary>Makes pictures and clips that are a line of text: the same request gives the same line.</summary>
internal sealed class FakeVendor : IImageProvider, IVideoProvider
{
    private readonly List<string> _made = [];
    private int _asked;

    public string Name { get; init; } = "fake";

    public SubmitSafety Safety { get; set; } = SubmitSafety.Idempotent;

    public Quote Quote(ImageRequest request) => new(request.Model, new(0.04m, "test"), []);

    public Quote Quote(VideoRequest request) => TakesNoLastFrame && request.LastFrame is not null
        ? throw new SkillArgumentException("end_image", $"{request.Model} takes no last frame.")
        : new(request.Model, new(PriceOfClip(request), "test"), []);

    /// <summary>What was submitted, in order: prompts for pictures, first frames' names for clips.</summary>
    public IReadOnlyList<string> Made
    {
        get
        {
            lock (_made)
            {
                return [.. _made];
            }
        }
    }

    /// <summary>Submissions whose text contains this fail.</summary>
    public string? FailOn { get; set; }

    /// <summary>How they fail; null: the answer is lost.</summary>
    public ProviderFailure? FailWith { get; set; } = ProviderFailure.Refused;

    /// <summary>How often it was asked for something, also where that failed.</summary>
    public int Asked => _asked;

    /// <summary>How many seconds a clip really has, by what was asked for.</summary>
    public Func<VideoRequest, double> Seconds { get; set; } = request => request.Duration.TotalSeconds;

    public Func<VideoRequest, decimal> PriceOfClip { get; set; } = request => (decimal)request.Duration.TotalSeconds * 0.1m;

    /// <summary>A clip with a last frame is more than the model can.</summary>
    public bool TakesNoLastFrame { get; set; }

    /// <summary>Every clip that was asked for.</summary>
    public List<VideoRequest> Clips { get; } = [];

    /// <summary>What it makes can't be collected before this.</summary>
    public Task UntilReady { get; set; } = Task.CompletedTask;

    /// <summary>Set when the process is to die: nothing more is waited for.</summary>
    public CancellationTokenSource Died { get; set; } = new();

    /// <summary>The process dies when it has submitted one more than this many.</summary>
    public int? DieAfter { get; set; }

    public void Forget()
    {
        lock (_made)
        {
            _made.Clear();
        }
    }

    public async Task<Submission> SubmitAsync(ImageRequest request, VendorCall call, CancellationToken cancellationToken)
    {
        List<string> references = [];
        foreach (ReferenceImage reference in request.References)
        {
            references.Add(await File.ReadAllTextAsync(reference.File, cancellationToken));
        }

        return Submit(request.Prompt, $"png {request.Size} {request.Seed} {request.Prompt} [{string.Join('+', references.Select(text => text.GetHashCode(StringComparison.Ordinal)))}]");
    }

    public async Task<Submission> SubmitAsync(VideoRequest request, VendorCall call, CancellationToken cancellationToken)
    {
        lock (_made)
        {
            Clips.Add(request);
        }

        string first = request.FirstFrame is null ? "" : await File.ReadAllTextAsync(request.FirstFrame, cancellationToken);
        return Submit(
            Path.GetFileName(request.FirstFrame) ?? request.Prompt,
            string.Create(CultureInfo.InvariantCulture, $"mp4 {request.Size} {Seconds(request)} {request.Seed} {request.Prompt} {first}"));
    }

    public async Task<Delivery> CollectAsync(Submission submission, VendorCall call, string destination, CancellationToken cancellationToken)
    {
        call.Progress.Report(new(VendorStatus.Queued, 2));
        await UntilReady.WaitAsync(cancellationToken);

        // The ledger looks at the first bytes before it believes anything.
        string head = submission.State!.StartsWith("png", StringComparison.Ordinal) ? "\u0089PNG\r\n\x1a\n" : "\0\0\0\u0018ftypisom\0\0\0\0isomiso2";
        await File.WriteAllTextAsync(destination, head + submission.State, System.Text.Encoding.Latin1, cancellationToken);
        return new("text/plain", 0.04m, new JsonObject { ["simulated_defects"] = new JsonArray() });
    }

    private Submission Submit(string what, string result)
    {
        Interlocked.Increment(ref _asked);
        if (FailOn is not null && result.Contains(FailOn, StringComparison.Ordinal))
        {
            throw FailWith is { } failure ? new ProviderException(Name, failure, "no such picture.") : new IOException("the connection was cut.");
        }

        lock (_made)
        {
            _made.Add(what);
            if (_made.Count > DieAfter)
            {
                Died.Cancel();
            }

            return new(Name, Name, _made.Count.ToString(CultureInfo.InvariantCulture), result);
        }
    }
}
