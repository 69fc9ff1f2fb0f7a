using System.Text.Json.Serialization;

namespace Aivp.Tools.Providers.Animatic.Svg;

/// <summary>How a layer lies in the set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SvgLayerKind>))]
internal enum SvgLayerKind
{
    /// <summary>Upright, like a flat on a stage; nothing around it.</summary>
    Flat,

    /// <summary>Upright, and goes on beyond the picture's edges.</summary>
    Backdrop,

    /// <summary>The floor, from the camera to where it ends, and what stands up from there.</summary>
    Floor,

    /// <summary>Somebody.</summary>
    Figure,

    /// <summary>On the lens: doesn't move.</summary>
    Lens,
}
