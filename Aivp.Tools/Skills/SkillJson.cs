using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Aivp.Tools.Jobs;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>The JSON of what skills answer, the same at every door: names in snake_case, spans of time in seconds, one line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    Converters = [typeof(InSeconds)])]
[JsonSerializable(typeof(ProjectCheck))]
[JsonSerializable(typeof(FindingKind))]
[JsonSerializable(typeof(FilmPlan))]
[JsonSerializable(typeof(FilmEvent))]
[JsonSerializable(typeof(ProductionReport))]
[JsonSerializable(typeof(ScoreReport))]
[JsonSerializable(typeof(FrameReport))]
[JsonSerializable(typeof(CalibrationReport))]
[JsonSerializable(typeof(ComparisonReport))]
[JsonSerializable(typeof(BenchmarkReport))]
[JsonSerializable(typeof(ImpactReport))]
[JsonSerializable(typeof(ContinuityReport))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Job>))]
[JsonSerializable(typeof(JobStatus))]
[JsonSerializable(typeof(CollectedJob))]
[JsonSerializable(typeof(SpendReport))]
[JsonSerializable(typeof(Budget))]
[JsonSerializable(typeof(IReadOnlyList<EnginePart>))]
[JsonSerializable(typeof(MediaReport))]
[JsonSerializable(typeof(UploadReport))]
[JsonSerializable(typeof(IReadOnlyList<ModelSummary>))]
[JsonSerializable(typeof(ModelDetails))]
[JsonSerializable(typeof(IReadOnlyList<ModelHit>))]
[JsonSerializable(typeof(RefreshReport))]
[JsonSerializable(typeof(KeyReport))]
[JsonSerializable(typeof(AssemblyReport))]
[JsonSerializable(typeof(ReviewReport))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(IReadOnlyList<KeyReport>))]
[JsonSerializable(typeof(PieceReport))]
[JsonSerializable(typeof(ProjectOverview))]
[JsonSerializable(typeof(ShotDetails))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(ModelPick))]
[JsonSerializable(typeof(CostReport))]
[JsonSerializable(typeof(JobReport))]
[JsonSerializable(typeof(JobList))]
[JsonSerializable(typeof(TransitionChoice))]
[JsonSerializable(typeof(FilmCodec))]
[JsonSerializable(typeof(AnimatedPreview))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(double?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(JsonNode))]
public sealed partial class SkillJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with every script's letters as they are: escapes cost a model six tokens each and a person the sense.</summary>
    public static SkillJson Readable =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
