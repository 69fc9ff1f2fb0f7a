using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Staging;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>Turns a request into a drawing. The same request always gives the same text.</summary>
internal static class PictureComposer
{
    private static readonly Camera Wide = new("wide", Framing.Long, CameraAngle.EyeLevel);

    public static Composition Compose(ImageRequest request, double drift, IReadOnlyList<UserPicture> pictures) => request.Brief switch
    {
        PictureBrief.Keyframe frame => KeyframeComposer.Compose(frame.Shot, frame.Kind, frame.Scene, frame.Cast, request.Size, request.Seed, drift, pictures),
        PictureBrief.Portrait portrait => CardComposer.Portrait(portrait.Character, portrait.View, request.Size),
        PictureBrief.Background background => Place(background.Scene, [], Wide, request.Size, pictures),
        PictureBrief.StyleFrame style => Place(style.Scene, style.Cast, Wide, request.Size, pictures),
        _ => FromPrompt(request, drift, pictures),
    };

    /// <summary>A place with its people side by side, each turned a little to the middle.</summary>
    private static Composition Place(Scene scene, IReadOnlyList<Character> cast, Camera camera, PixelSize size, IReadOnlyList<UserPicture> pictures)
    {
        Stand[] stands = [.. cast.Take(6).Select((character, i) =>
        {
            Look look = LookReader.Of(character);
            int n = Math.Min(6, cast.Count);
            double across = n == 1 ? 0.42 : 0.5 + ((((i + 0.5) / n) - 0.5) * 0.72);
            int toward = across < 0.48 ? 1 : across > 0.52 ? -1 : 0;
            return new Stand(look, new Pose { BodyYaw = toward * 26, HeadYaw = toward * 38, Left = i % 2 == 0 ? Arm.Hang : Arm.Pocket }, across, (i % 2) * 0.3) { Expected = look.Id };
        })];
        SvgCanvas canvas = new(size);
        FramingRule rule = FramingRule.Of(camera.Framing).For(stands.Length);
        KeyframeComposer.Paint(canvas, SceneReader.Of(scene), camera, rule, stands, stands, pictures);
        return new(canvas.ToString(), []);
    }

    /// <summary>Without a storyboard, the prompt itself is sheet, scene and shot in one.</summary>
    private static Composition FromPrompt(ImageRequest request, double drift, IReadOnlyList<UserPicture> pictures)
    {
        (Scene scene, IReadOnlyList<Character> cast, Camera camera) = PromptReader.Of(request.Prompt);
        if (cast.Count == 0)
        {
            return Place(scene, [], camera, request.Size, pictures);
        }

        Shot shot = PromptReader.Shot(request.Prompt, scene, cast, camera);
        return KeyframeComposer.Compose(shot, FrameKind.First, scene, cast, request.Size, request.Seed, drift, pictures);
    }
}
