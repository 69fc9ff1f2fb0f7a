using System.Text.Json.Serialization;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>What ffprobe prints, as far as we ask for it. Numbers come as text.</summary>
internal sealed record FfprobeReport(FfprobeFormat? Format, IReadOnlyList<FfprobeStream>? Streams);

/// <summary>The file.</summary>
internal sealed record FfprobeFormat(string FormatName, string? Duration = null);

/// <summary>A stream of it.</summary>
internal sealed record FfprobeStream(
    string CodecType,
    string? CodecName = null,
    string? PixFmt = null,
    int? Width = null,
    int? Height = null,
    string? AvgFrameRate = null,
    string? NbFrames = null,
    string? NbReadPackets = null,
    string? ExtradataHash = null,
    string? Duration = null,
    string? ColorSpace = null,
    string? ColorTransfer = null,
    string? ColorPrimaries = null,
    string? FieldOrder = null,
    string? SampleAspectRatio = null,
    string? SampleRate = null,
    int? Channels = null,
    IReadOnlyList<FfprobeSideData>? SideDataList = null);

/// <summary>What travels beside a stream. Turning says how a player turns the pictures, in degrees counterclockwise.</summary>
internal sealed record FfprobeSideData(double? Rotation = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FfprobeReport))]
internal sealed partial class FfprobeJson : JsonSerializerContext;
