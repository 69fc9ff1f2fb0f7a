namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>
/// The calibrations we have. Source: fitted by hand over 208 labelled pictures that can't be given on, none of which is used to measure the judge: published
/// figures of StoryMaker, PhotoMaker, 1Prompt1Story, InstantCharacter, TheaterGen and ArcReel, and deepface's test pictures. 138 of them photographic
/// (60 people, 865 pairs of the same with faces, 7650 of different), 70 drawn (33 characters, 92 and 1504). Every identity counts by the square root
/// of its pairs, so that one that is in forty pictures doesn't decide alone.
/// </summary>
internal static class Calibrations
{
    // Palettes and looks don't know which network reads the faces.
    private static readonly Term s_photographicPalette = new(0.571, 0.175, new(0.454, 0.906));
    private static readonly Term s_photographicLook = new(0.025, 0.184, new(0.003, 0.515));
    private static readonly Term s_drawnPalette = new(0.541, 0.177, new(0.566, 0.909));
    private static readonly Term s_drawnLook = new(0.047, 0.170, new(0.050, 0.475));
    private static readonly Scale s_photographicFaceless = new(1.025, 3.404);
    private static readonly Scale s_drawnFaceless = new(0.542, 3.353);

    private static readonly Calibration s_photographic = new(
        new(0.390, 0.095, new(0.510, 0.675)), s_photographicPalette, s_photographicLook, 0.35, 0.2, new(2.406, 3.080), s_photographicFaceless, 0.96);

    private static readonly Calibration s_photographicDlib = new(
        new(0.835, 0.047, new(0.894, 0.952)), s_photographicPalette, s_photographicLook, 0.35, 0.2, new(1.976, 2.724), s_photographicFaceless, 0.99);

    private static readonly Calibration s_drawn = new(
        new(0.356, 0.103, new(0.440, 0.647)), s_drawnPalette, s_drawnLook, 0.7, 0.35, new(1.591, 3.771), s_drawnFaceless, 0.96);

    private static readonly Calibration s_drawnDlib = new(
        new(0.867, 0.038, new(0.869, 0.948)), s_drawnPalette, s_drawnLook, 0.7, 0.35, new(0.937, 3.062), s_drawnFaceless, 0.99);

    /// <summary>The one for a style. Rendered figures have no calibration of their own yet and use that of drawn ones, whose limits are the wider.</summary>
    /// <param name="style">What the pictures look like.</param>
    /// <param name="faces">Which network reads the faces.</param>
    public static Calibration For(PictureStyle style, FaceNetwork faces) => (style, faces) switch
    {
        (PictureStyle.Photographic, FaceNetwork.Faceres) => s_photographic,
        (PictureStyle.Photographic, _) => s_photographicDlib,
        (_, FaceNetwork.Faceres) => s_drawn,
        _ => s_drawnDlib,
    };
}
