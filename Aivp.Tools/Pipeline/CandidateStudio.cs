using System.Text.Json.Nodes;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <summary>Makes a keyframe's candidates and remembers each beside its picture, so that a run that was killed goes on where it was.</summary>
internal sealed class CandidateStudio(PictureMaker maker, TimeProvider time)
{
    /// <summary>The candidate that's there, when it was made from just this request; else a new one.</summary>
    public async Task<CandidateLog> MakeAsync(
        Production production, FrameId frame, int index, ImageRequest request, CancellationToken cancellationToken)
    {
        string file = ProjectPaths.Candidate(frame, index);
        string notes = Path.ChangeExtension(file, ".json");
        string inputHash = Fingerprint.Of(await RequestFacts.OfAsync(production.Images.Name, request, cancellationToken));
        CandidateLog? known = await production.Files.ReadAsync(notes, ProjectJson.Readable.CandidateLog, cancellationToken);
        if (known?.InputHash == inputHash && known.Sha256 == await production.Files.Sha256Async(file, cancellationToken))
        {
            production.CountReused();
            return known;
        }

        await maker.MakeAsync(production.Images, request, production.Files.Full(file), RecordAsync, cancellationToken);
        return known!;

        async Task RecordAsync(MadePicture made, CancellationToken token)
        {
            known = new()
            {
                File = file,
                InputHash = made.InputHash,
                Sha256 = made.Sha256,
                Seed = request.Seed,
                RequestId = made.RequestId,
                CostUsd = made.CostUsd,
                Timestamp = time.GetUtcNow(),
                Provider = made.Log?.DeepClone() as JsonObject,
            };
            await production.Files.WriteAsync(notes, known, ProjectJson.Readable.CandidateLog, token);
            production.CountGenerated(made.CostUsd);
        }
    }
}
