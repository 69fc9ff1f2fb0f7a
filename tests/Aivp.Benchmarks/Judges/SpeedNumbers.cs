using System.Text.Json.Serialization;

namespace Aivp.Benchmarks.Judges;

/// <summary>What reading faces cost somebody.</summary>
/// <param name="LoadCpuMs">CPU time until ready, in milliseconds.</param>
/// <param name="LoadMs">Wall time until ready, in milliseconds.</param>
/// <param name="CpuMs">CPU time for one picture, in milliseconds: the median.</param>
/// <param name="WallMs">Wall time for one picture, in milliseconds: the median.</param>
/// <param name="PeakMb">The process's largest resident set, in megabytes.</param>
/// <param name="Faces">Faces found in all pictures together.</param>
internal sealed record SpeedNumbers(double LoadCpuMs, double LoadMs, double CpuMs, double WallMs, double PeakMb, int Faces);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SpeedNumbers))]
internal sealed partial class SpeedJson : JsonSerializerContext;
