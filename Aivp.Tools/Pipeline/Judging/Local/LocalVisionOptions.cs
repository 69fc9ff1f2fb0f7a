using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>How the local judge sees.</summary>
internal sealed class LocalVisionOptions
{
    /// <summary>Where these options stand in the configuration.</summary>
    public const string Section = "Judging:Local";

    /// <summary>ONNX Runtime's native library; empty: the nearest <c>.build/onnx/{platform}</c> at or above the program's folder.</summary>
    [Required(AllowEmptyStrings = true)]
    public string Library { get; set; } = "";

    /// <summary>The folder with the networks' weights; empty: <c>weights</c> beside the program.</summary>
    [Required(AllowEmptyStrings = true)]
    public string Weights { get; set; } = "";

    /// <summary>Which network tells faces apart: <c>faceres</c>, the better one, or <c>dlib</c>, whose weights are in the public domain.</summary>
    [EnumDataType(typeof(FaceNetwork))]
    public FaceNetwork Faces { get; set; } = FaceNetwork.Faceres;

    /// <summary>What pictures look like where the project doesn't say.</summary>
    [EnumDataType(typeof(PictureStyle))]
    public PictureStyle Style { get; set; } = PictureStyle.Photographic;
}

/// <summary>Checks them at start-up.</summary>
[OptionsValidator]
internal sealed partial class LocalVisionOptionsValidator : IValidateOptions<LocalVisionOptions>;
