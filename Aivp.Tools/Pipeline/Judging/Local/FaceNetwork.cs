namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>A network that tells faces apart.</summary>
internal enum FaceNetwork
{
    /// <summary>HSE's, trained on VGGFace2.</summary>
    Faceres,

    /// <summary>dlib's.</summary>
    Dlib,
}
