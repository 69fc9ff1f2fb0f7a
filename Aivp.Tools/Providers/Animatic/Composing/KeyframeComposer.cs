using System.Globalization;
using Aivp.Tools.Providers.Animatic.Drift;
using Aivp.Tools.Providers.Animatic.Figures;
using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Reading;
using Aivp.Tools.Providers.Animatic.Sets;
using Aivp.Tools.Providers.Animatic.Staging;
using Aivp.Tools.Providers.Animatic.Svg;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>Composes a picture of people in a place.</summary>
internal static class KeyframeComposer
{
    public static Composition Compose(
        Shot shot, FrameKind kind, Scene scene, IReadOnlyList<Character> cast, PixelSize size, int seed, double drift, IReadOnlyList<UserPicture> pictures)
    {
        IReadOnlyList<Stand> wanted = StageDirector.Place(shot, kind, cast, seed);
        Camera camera = shot.Camera with { Framing = FramingReader.Of(kind is FrameKind.Last ? shot.LastFrameText : "") ?? shot.Camera.Framing };
        FramingRule rule = FramingRule.Of(camera.Framing).For(wanted.Count);
        string seedText = string.Create(CultureInfo.InvariantCulture, $"{shot.Slug} {kind} {seed}");
        Look[] looks = [.. cast.Select(LookReader.Of)];
        (IReadOnlyList<Stand> drawn, IReadOnlyList<SimulatedDefect> defects) = Drifter.Apply(wanted, looks, camera.Framing, rule, size.Height, drift, seedText);
        SvgCanvas canvas = new(size);
        StagePlan stage = Paint(canvas, SceneReader.Of(scene), camera, rule, wanted, drawn, pictures);
        return new(canvas.ToString(), defects) { Stage = stage };
    }

    /// <param name="canvas">Where to.</param>
    /// <param name="look">The place.</param>
    /// <param name="camera">The shot's.</param>
    /// <param name="rule">How large people are.</param>
    /// <param name="wanted">Who should be seen: the camera is set up for them, whoever is drawn.</param>
    /// <param name="drawn">Who is drawn.</param>
    /// <param name="pictures">The user's own pictures.</param>
    /// <returns>How the layers lie in the set.</returns>
    public static StagePlan Paint(
        SvgCanvas canvas, SceneLook look, Camera camera, FramingRule rule, IReadOnlyList<Stand> wanted, IReadOnlyList<Stand> drawn, IReadOnlyList<UserPicture> pictures)
    {
        StageCamera view = CameraMan.Set(canvas.Size, camera, rule, wanted, look.Id);
        StageView stage = new(canvas, view, look);
        canvas.Tilt(view.Roll);
        UserPicture? place = pictures.FirstOrDefault(picture => picture.Character is null);
        if (place is not null)
        {
            PictureSetter.Backdrop(canvas, place);
        }
        else
        {
            SetPainter.Paint(stage, Furnished(SetBuilder.Build(look), view, rule, drawn));
        }

        canvas.Open("figures");
        canvas.Layer(SvgLayerKind.Flat, 0.1);
        FigureLight light = FigureLight.Of(look.Palette.Tint, canvas.Height, Shadow(look), rule.Figure < 0.4);
        foreach (Stand stand in drawn)
        {
            Glow(stage, rule, camera, stand);
        }

        foreach (Stand stand in drawn.OrderByDescending(stand => stand.Depth))
        {
            canvas.Layer(SvgLayerKind.Figure, Depth(stand, rule), stand.Look.Id, view.XAt(stand.Across, Depth(stand, rule)));
            Person(stage, rule, camera, stand, light, pictures);
        }

        canvas.Close();
        canvas.Open("fg");
        canvas.Layer(SvgLayerKind.Backdrop, ForegroundPainter.Z);
        ForegroundPainter.Paint(stage, rule, drawn, light);
        canvas.Close();
        return new(view, place is null && SetBuilder.Build(look) is { Backdrop: Backdrop.Room } room ? room.Ceiling : 0, canvas.Layers());
    }

    /// <summary>Shadows fall to one side in all pictures of a scene.</summary>
    private static int Shadow(SceneLook look) => Chance.For("light in the sky", look.Id).Next() < 0.5 ? 1 : -1;

    /// <summary>Something to sit on, or a rail to lean at, for those who do.</summary>
    private static StageSet Furnished(StageSet set, StageCamera camera, FramingRule rule, IReadOnlyList<Stand> drawn)
    {
        List<StageItem> items = [.. set.Items];
        foreach (Stand stand in drawn)
        {
            double z = Depth(stand, rule);
            if (stand.Pose.Held is Held.Wheel)
            {
                items.RemoveAll(item => item.Form.Name is "wheel");
            }

            if (stand.Pose.Legs is Legs.Sit)
            {
                string seat = set.Backdrop is Backdrop.Room ? "chair" : "bench";
                items.Add(new(ObjectLibrary.Named(seat), camera.XAt(stand.Across, z), 0, z + 0.12, "seat " + stand.Look.Id, false, stand.Look.Height / 172));
            }

            bool beside = stand.Pose.Left is Arm.RailSide || (stand.Pose.Left is Arm.Rail && Math.Abs(stand.Pose.BodyYaw) > 60);
            if (beside && items.TrueForAll(item => item.Seed != "lean"))
            {
                items.Add(new(ObjectLibrary.Named("rail"), camera.X, 0, z + 0.3, "lean", false, 0.92));
            }
        }

        return set with { Items = [.. items.OrderByDescending(item => item.Z)] };
    }

    /// <summary>Depths are written for a long shot; closer cameras see people closer together.</summary>
    private static double Depth(Stand stand, FramingRule rule) => stand.Depth * Math.Min(1, rule.Distance / 7.2);

    private static void Person(StageView stage, FramingRule rule, Camera camera, Stand stand, FigureLight light, IReadOnlyList<UserPicture> pictures)
    {
        double z = Depth(stand, rule);
        double x = stage.Camera.XAt(stand.Across, z);
        stage.At(x, 0, z).Glow(0, 0, 0.42, 0.075, new(0.02, 0.02, 0.06), 0.6);
        Affine place = PlaceOf(stage, x, z, camera);
        UserPicture? own = stand.Expected is { } id && stand.Look.Id == id ? PictureSetter.Choose(pictures, id, stand.Pose) : null;
        Pose pose = Leaning(stand, rule);
        if (own is not null)
        {
            PictureSetter.Person(stage.Canvas, own, stand.Look, place, light);
        }
        else
        {
            FigureDrawer.Draw(stage.Canvas, stand.Look, pose, place, light);
        }
    }
    private static Affine PlaceOf(StageView stage, double x, double z, Camera camera)
    {
        double squash = camera.Angle switch { CameraAngle.Overhead => 0.84, CameraAngle.High => 0.95, CameraAngle.Low => 1.03, _ => 1 };
        return stage.Camera.Place(x, 0, z).Of(Affine.Scale(0.01, 0.01 * squash));
    }

    /// <summary>From afar nobody leans on the rail before the camera.</summary>
    private static Pose Leaning(Stand stand, FramingRule rule) => rule.Figure < 0.9 && stand.Pose.Left is Arm.Rail && Math.Abs(stand.Pose.BodyYaw) < 60
        ? stand.Pose with { Left = Arm.RailSide, Right = Arm.RailSide }
        : stand.Pose;

    /// <summary>The light around a lantern that somebody carries. It falls on the place, behind all figures, whose edges stay as they are.</summary>
    private static void Glow(StageView stage, FramingRule rule, Camera camera, Stand stand)
    {
        Pose pose = Leaning(stand, rule);
        bool lamp = pose.Held is Held.Lantern or Held.PaperLantern or Held.Torch || stand.Look.Tell?.Kind is TellKind.Lantern or TellKind.PaperLantern;
        if (!lamp || stage.Palette.Glow <= 0.35)
        {
            return;
        }

        double z = Depth(stand, rule);
        Skeleton bones = new(Proportions.Of(stand.Look), pose);
        Pen glow = new(stage.Canvas, stage.Canvas.Body, PlaceOf(stage, stage.Camera.XAt(stand.Across, z), z, camera), static colour => colour);
        Vec hand = (Pose.IsHolding(pose.Left) ? bones.LeftArm : bones.RightArm).End.Flat;
        glow.Glow(hand.X, hand.Y + 14, 90, 90, stage.Palette.Key, 0.7);
    }
}
