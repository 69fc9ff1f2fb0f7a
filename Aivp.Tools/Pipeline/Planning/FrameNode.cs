using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning;

/// <summary>One keyframe of the film with everything that must be there before it can be made.</summary>
/// <param name="Id">The keyframe.</param>
/// <param name="Shot">Its shot.</param>
/// <param name="Scene">Its scene's sheet.</param>
/// <param name="References">What it's made from, most important first.</param>
internal sealed record FrameNode(FrameId Id, Shot Shot, Scene Scene, IReadOnlyList<PlannedReference> References)
{
    /// <summary>The author's specification of the frame.</summary>
    public FrameSpec Spec => Shot.Spec(Id.Kind);

    /// <summary>The frames that must be there before.</summary>
    public IEnumerable<FrameId> Needs => References.OfType<PlannedReference.Frame>().Select(reference => reference.Id);

    /// <summary>Image-to-image as soon as one picture is given.</summary>
    public GenerationMode Mode => References.Count > 0 ? GenerationMode.ImageToImage : GenerationMode.TextToImage;

    /// <summary>The picture's size: the frame's own, else the shot's first frame's.</summary>
    public PixelSize Size => Spec.Resolution ?? Shot.FirstFrame.Resolution ?? PixelSize.Default;
}
