using System.Text.Json.Serialization;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>What has to be known of a drawing to move its layers against each other as the camera moves.</summary>
/// <param name="Camera">What it was drawn for.</param>
/// <param name="Ceiling">A room's height in metres; 0 under the sky.</param>
/// <param name="Layers">From back to front.</param>
internal sealed record StagePlan(StageCamera Camera, double Ceiling, IReadOnlyList<SvgLayer> Layers);

/// <summary>A drawing with its plan, as a keyframe carries it.</summary>
/// <param name="Svg">The drawing.</param>
/// <param name="Stage">Its plan.</param>
internal sealed record StagedDrawing(string Svg, StagePlan Stage);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StagedDrawing))]
internal sealed partial class StageJson : JsonSerializerContext;
