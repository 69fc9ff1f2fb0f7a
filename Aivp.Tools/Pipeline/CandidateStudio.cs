using System.Text.Json.Nodes;
using Aivp.Tools.Catalog;
using Aivp.Tools.Jobs;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Makes a keyframe's candidates. One that was made before, by this run or another, comes from the ledger's store for nothing.</summary>
internal sealed class CandidateStudio(PictureMaker maker, Understudies understudies, TimeProvider time)
{
    private const string Defects = "simulated_defects";

    /// <summary>Makes a candidate and puts it into <c>image/candidates</c>.</summary>
    /// <param name="production">The run.</param>
    /// <param name="node">The frame.</param>
    /// <param name="index">The candidate, from 0.</param>
    /// <param name="request">What is asked of whoever makes it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<CandidateLog> MakeAsync(
        Production production, FrameNode node, int index, Func<Production, Task<ImageRequest>> request, CancellationToken cancellationToken)
    {
        string file = ProjectPaths.Candidate(node.Id, index), subject = Path.GetFileNameWithoutExtension(file);
        (Production by, int seed, JobResult made) = await understudies.MakeAsync(
            production,
            ModelKind.Image,
            subject,
            node.Scene.Id.ToString(),
            async one => (await ImageIntent.OfAsync(one.Images.Name, await request(one), cancellationToken)).Hash,
            async one =>
            {
                ImageRequest asked = await request(one);
                JobContext context = one.Context(FilmStage.Keyframes, node.Shot, subject);
                return (one, asked.Seed, await one.BuyAsync(one.EstimateUsd(asked), estimate => maker.MakeAsync(
                    one.Jobs, one.Images, asked, context, estimate, one.IsFresh(node.Shot), cancellationToken)));
            },
            cancellationToken);
        string sha256 = await production.Files.PlaceAsync(made.File, file, cancellationToken);
        return new()
        {
            File = file,
            InputHash = made.Job.Intent,
            Sha256 = sha256,
            Seed = seed,
            Model = ReferenceEquals(by, production) ? null : $"{made.Job.Provider} {made.Job.Model}",
            ModelChoice = ReferenceEquals(by, production) ? null : by.Makers.ImageChoice,
            RequestId = made.Job.RequestId ?? "",
            CostUsd = made.Job.ChargedUsd,
            Timestamp = (made.Job.FinishedAt ?? time.GetUtcNow()).UtcDateTime,
            SimulatedDefects = made.Delivery.Log?[Defects]?.DeepClone(),
            Provider = Rest(made.Delivery.Log),
        };
    }

    /// <summary>What a frame's first candidates would cost. Those that an earlier run has paid for cost nothing.</summary>
    /// <param name="production">The run.</param>
    /// <param name="eachUsd">What one costs.</param>
    /// <param name="requests">The candidates' requests; null where what they're made from isn't there yet.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<decimal> EstimateAsync(Production production, decimal eachUsd, IEnumerable<ImageRequest>? requests, CancellationToken cancellationToken)
    {
        int missing = production.Reckoned;
        foreach (ImageRequest request in production.HasJobs && requests is not null ? requests : [])
        {
            string intent = (await ImageIntent.OfAsync(production.Images.Name, request, cancellationToken)).Hash;
            missing -= await production.Jobs.IsDoneAsync(intent, cancellationToken) ? 1 : 0;
        }

        return eachUsd * missing;
    }

    private static JsonObject? Rest(JsonObject? log)
    {
        JsonObject? rest = log?.DeepClone() as JsonObject;
        rest?.Remove(Defects);
        return rest is { Count: > 0 } ? rest : null;
    }
}
