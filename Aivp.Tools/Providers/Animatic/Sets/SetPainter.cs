using Aivp.Tools.Providers.Animatic.Light;
using Aivp.Tools.Providers.Animatic.Sets.Painting;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Sets;

/// <summary>Paints a set for one camera, from the sky to the things beside the figures, in named layers.</summary>
internal static class SetPainter
{
    /// <summary>Farther away than this is background; nearer things move against it when the camera does.</summary>
    private const double Middle = 12;

    // Metres: a town's or a coast's usual distance.
    private const double Far = 60;

    // Things nearer to each other than a factor of these bounds move as one.
    private static readonly double[] s_bands = [1.2, 5, Middle];

    public static void Paint(StageView view, StageSet set)
    {
        view.Canvas.Open("bg");
        view.Canvas.Layer(set.Backdrop is Backdrop.Room ? SvgLayerKind.Floor : SvgLayerKind.Backdrop, set.Backdrop is Backdrop.Room ? set.Depth : Math.Max(Far, set.Depth));
        if (set.Backdrop is Backdrop.Room)
        {
            RoomPainter.Paint(view, set);
        }
        else
        {
            SkyPainter.Paint(view);
            BackdropPainter.Paint(view, set.Backdrop);
            if (set.Backdrop is Backdrop.City && set.Ground is Ground.Paving)
            {
                BackdropPainter.Haze(view, 60, 0.3);
            }
        }

        Things(view, set, item => item.Z > Middle);
        AirPainter.Bokeh(view);
        view.Canvas.Close();

        view.Canvas.Open("mid");
        view.Canvas.Layer(SvgLayerKind.Floor, set.Depth);
        if (set.Backdrop is not Backdrop.Room)
        {
            GroundPainter.Paint(view, set.Ground, set.Depth, set.HalfWidth);
            if (set.Ground is Ground.Asphalt && set.Backdrop is Backdrop.City)
            {
                StreetPainter.Paint(view, 5.4);
            }

            if (set.SideRails)
            {
                RailPainter.Paint(view, set.HalfWidth, set.Depth);
                Things(view, set with { Items = [new(ObjectLibrary.Named("rail"), 0, 0, set.Depth, "stern", false, set.HalfWidth / 14)] }, _ => true);
            }

            if ((view.Look.Weather & Weather.Fog) != 0)
            {
                BackdropPainter.Haze(view, set.Depth, 0.45);
            }
        }

        Things(view, set, item => item.Z <= Middle);
        view.Canvas.Layer(SvgLayerKind.Lens, 0);
        WeatherPainter.Paint(view);
        AirPainter.Paint(view);
        view.Canvas.Close();
    }

    private static void Things(StageView view, StageSet set, Func<StageItem, bool> fits)
    {
        int band = -1;
        foreach (StageItem item in set.Items)
        {
            if (!fits(item))
            {
                continue;
            }

            int distance = s_bands.Count(bound => bound < item.Z);
            if (distance != band && item.Z <= Middle)
            {
                view.Canvas.Layer(SvgLayerKind.Flat, item.Z);
                band = distance;
            }

            double near = Math.Clamp(1 - (Math.Abs(item.Z) / 14), 0, 1);
            double x = item.X * (1 - (Pull(item.Form.Place) * view.Camera.Tightness * near));
            Pen pen = view.At(x, item.Y, item.Z).Mirrored(item.Mirrored).Scaled(item.Scale);
            double reach = item.Form.Width * item.Scale * view.Camera.ScaleAt(item.Z);
            Vec at = view.Camera.At(x, item.Y, item.Z);
            if (at.X + reach < -view.Width * 0.3 || at.X - reach > view.Width * 1.3)
            {
                continue;
            }

            Shadow(view, item, x);
            item.Form.Draw(pen, new(view.Look, item.Seed) { Colour = item.Colour });
            if (item.Form.Name is "window" && set.Backdrop is Backdrop.Room)
            {
                RoomPainter.Shafts(view, x, item.Y, item.Z);
            }
        }
    }

    /// <summary>Small things are pulled behind close figures, so that the place stays recognisable; large ones would fill the picture.</summary>
    private static double Pull(Place place) => place switch
    {
        Place.Wall or Place.Surface => 0.5,
        Place.Floor or Place.Hanging => 0.4,
        Place.Back or Place.AtWall => 0.2,
        _ => 0,
    };

    /// <summary>What stands on the ground darkens it.</summary>
    private static void Shadow(StageView view, StageItem item, double x)
    {
        if (item.Y == 0 && item.Z < 12 && item.Form.Place is Place.Back or Place.Floor or Place.AtWall)
        {
            view.At(x, 0, item.Z).Glow(0, 0, item.Form.Width * 0.6, item.Form.Width * 0.07 + 0.04, new(0.02, 0.02, 0.05), 0.5);
        }
    }
}
