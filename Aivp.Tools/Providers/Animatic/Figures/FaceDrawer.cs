using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Draws the head's shape and the face.</summary>
internal sealed class FaceDrawer(Figure figure)
{
    private static readonly Rgb Dark = Rgb.Of("2a2028");
    private readonly Look _look = figure.Look;
    private readonly Pose _pose = figure.Pose;
    private readonly FaceMap _map = FaceMap.Of(figure.Pose.HeadView, figure.Look);

    private Rgb Skin => _look.Skin;

    private bool Female => _look.Gender is Gender.Female;

    /// <summary>Shadow's side in the drawing's own coordinates.</summary>
    private int Shadow => figure.HeadMirrored ? -figure.ShadowSide : figure.ShadowSide;

    public static Outline Skull(View view, Look look)
    {
        double jaw = look.IsChild ? 0.95 : look.Gender is Gender.Female ? 0.93 : 1.05;
        jaw *= 0.75 + (0.25 * look.Girth);
        double chin = look.Gender is Gender.Male && !look.IsChild ? 0.135 : 0.1;
        double j = 0.3 * jaw;
        return view switch
        {
            View.ThreeQuarter => Outline.Parse("M-.06,-.5 C.2,-.5 .335,-.36 .33,-.12 C.33,-.06 .352,-.04 .345,0 C.335,.035 .32,.05 .325,.09 C.335,.15 .325,.2 .305,.27 C.29,.36 .26,.44 .2,.485 C.16,.508 .1,.505 .05,.485 C-.06,.44 -.19,.33 -.25,.2 C-.3,.17 -.41,.06 -.425,-.08 C-.44,-.34 -.27,-.5 -.06,-.5Z"),
            View.Profile => Outline.Parse("M-.04,-.5 C.16,-.5 .3,-.41 .33,-.24 C.345,-.17 .355,-.12 .362,-.075 C.366,-.045 .34,-.02 .342,.01 C.35,.05 .4,.11 .442,.16 C.452,.18 .43,.197 .372,.203 C.362,.225 .385,.25 .382,.268 C.38,.28 .352,.284 .35,.29 C.352,.298 .374,.306 .37,.325 C.365,.35 .335,.355 .342,.385 C.352,.42 .345,.46 .3,.487 C.25,.507 .2,.497 .15,.475 C.06,.44 -.04,.4 -.075,.31 C-.1,.27 -.16,.26 -.22,.28 C-.4,.22 -.475,.08 -.475,-.08 C-.475,-.33 -.27,-.5 -.04,-.5Z"),
            _ => new Outline().Move(0, -0.5).Curve(0.24, -0.5, 0.375, -0.34, 0.375, -0.09).Curve(0.375, 0.08, 0.35, 0.2, j, 0.31)
                .Curve(j * 0.82, 0.43, chin, 0.5, 0, 0.5).Curve(-chin, 0.5, -j * 0.82, 0.43, -j, 0.31)
                .Curve(-0.35, 0.2, -0.375, 0.08, -0.375, -0.09).Curve(-0.375, -0.34, -0.24, -0.5, 0, -0.5).Close(),
        };
    }

    public void Back(Pen pen)
    {
        Ear(pen, -0.375, 1);
        Ear(pen, 0.375, -1);
        Outline skull = Skull(View.Back, _look);
        pen.Fill(skull, Skin);
        pen.Detail(Outline.Ellipse(Shadow * 0.42, 0.1, 0.34, 0.62), Skin.Darker(0.1), 1, pen.Clip(skull));
    }

    public void Draw(Pen pen)
    {
        View view = _pose.HeadView;
        Outline skull = Skull(view, _look);
        if (view is View.Front)
        {
            Ear(pen, -_map.EarX, 1);
            Ear(pen, _map.EarX, -1);
        }

        pen.Fill(skull, Skin);
        string clip = pen.Clip(skull);
        Planes(pen, view, clip);
        if (view is not View.Front)
        {
            Ear(pen, _map.EarX, 1);
        }

        Cheeks(pen, view, clip);
        BeardDrawer.Draw(pen, figure, clip);
        if (view is View.Profile)
        {
            ProfileFeatures(pen);
        }
        else
        {
            Features(pen, view);
        }

        Lines(pen, view, clip);
        TellDrawer.OnFace(pen, figure, clip);
        EyewearDrawer.Draw(pen, figure, _map);
    }

    private void Planes(Pen pen, View view, string clip)
    {
        Rgb shade = Skin.Darker(0.095);
        Outline plane = view switch
        {
            View.Front => Outline.Parse("M.1,-.55 C.2,-.3 .25,-.12 .22,0 C.2,.1 .24,.16 .2,.26 C.17,.38 .08,.42 .04,.55 L.6,.55 L.6,-.55Z"),
            View.ThreeQuarter when Shadow > 0 => Outline.Parse("M.2,-.55 C.27,-.3 .3,-.1 .28,.02 C.26,.12 .29,.2 .25,.3 C.22,.4 .18,.44 .16,.55 L.6,.55 L.6,-.55Z"),
            View.ThreeQuarter => Outline.Parse("M.24,-.55 C.05,-.4 .04,-.2 .12,-.06 C.16,.06 .1,.14 .12,.25 C.14,.37 .02,.42 .0,.6 L.6,.6 L.6,-.6Z"),
            _ when Shadow > 0 => Outline.Parse("M.34,-.3 C.29,-.1 .31,0 .33,.03 C.36,.1 .34,.2 .33,.25 C.3,.35 .3,.42 .2,.55 L.6,.55 L.6,-.3Z"),
            _ => Outline.Parse("M.3,-.55 C.06,-.34 .02,-.1 .08,.06 C.12,.2 .05,.3 .1,.6 L.6,.6 L.6,-.6Z"),
        };
        bool flip = Shadow < 0;
        pen.Detail(flip ? plane.In(Affine.Scale(-1, 1)) : plane, shade, 1, clip);
    }

    private void Ear(Pen pen, double x, int inner)
    {
        Outline ear = Outline.Ellipse(x, 0.075, _pose.HeadView is View.Front or View.Back ? 0.055 : 0.07, 0.095);
        if (_pose.HeadView is View.Front or View.Back)
        {
            pen.Fill(ear, Skin.Darker(0.06));
        }
        else
        {
            pen.Edged(ear, Skin.Darker(0.03), 0.012, 0.2);
        }

        pen.Line(Outline.Parse("M-.02,-.04 C.02,-.06 .04,-.02 .02,.02 C.01,.04 0,.04 0,.05").In(Affine.Move(x, 0.075).Of(Affine.Scale(inner, 1))), Skin.Darker(0.25), 0.012);
    }

    private void Cheeks(Pen pen, View view, string clip)
    {
        double strength = _look.IsChild ? 0.34 : Female ? 0.26 : 0.13;
        Rgb blush = Rgb.Mix(Skin, Rgb.Of("d8574f"), 0.55);
        double y = _map.EyeY + 0.155;
        if (view is View.Profile)
        {
            pen.Painted(Outline.Ellipse(0.2, y, 0.1, 0.07), pen.Canvas.Radial(new Stop(0, pen.Grade(blush), strength), new Stop(1, pen.Grade(blush), 0)), 1, clip);
        }
        else
        {
            foreach (double x in (ReadOnlySpan<double>)[_map.NearEye - 0.035, _map.FarEye + 0.035])
            {
                pen.Painted(Outline.Ellipse(x, y, 0.11, 0.075), pen.Canvas.Radial(new Stop(0, pen.Grade(blush), strength), new Stop(1, pen.Grade(blush), 0)), 1, clip);
            }
        }

        if (_look.Freckles && pen.Zoom > 60)
        {
            foreach ((double x, double dy) in (ReadOnlySpan<(double, double)>)[(-0.06, 0), (-0.02, 0.025), (0.025, -0.005), (-0.1, 0.03), (0.06, 0.025), (-0.045, -0.03)])
            {
                pen.Detail(Outline.Circle(_map.NearEye + x, y - 0.03 + dy, 0.009), Skin.Darker(0.25));
                if (view is not View.Profile)
                {
                    pen.Detail(Outline.Circle(_map.FarEye - (x * 0.8), y - 0.03 + dy, 0.009), Skin.Darker(0.25));
                }
            }
        }
    }

    private void Features(Pen pen, View view)
    {
        EyeDrawer eyes = new(_look, _pose);
        double gaze = _pose.Gaze * (figure.HeadMirrored ? -1 : 1);
        eyes.Draw(pen, _map.NearEye, _map.EyeY, _map.NearWidth, -1, gaze + (view is View.ThreeQuarter ? 0.35 : 0));
        eyes.Draw(pen, _map.FarEye, _map.EyeY, _map.FarWidth, 1, gaze + (view is View.ThreeQuarter ? 0.35 : 0));
        double y = _map.EyeY;
        if (view is View.ThreeQuarter)
        {
            Outline nose = Outline.Parse("M.205,.02 C.22,.07 .262,.125 .285,.165 C.29,.19 .26,.205 .225,.2 C.19,.21 .16,.2 .165,.18 C.2,.15 .205,.08 .205,.02Z").In(Affine.Move(0, y - 0.035));
            pen.Detail(nose, Shadow > 0 ? Skin.Darker(0.13) : Skin.Lighter(0.06));
            pen.Line(Outline.Parse("M.212,.02 C.23,.08 .268,.13 .285,.165 C.29,.19 .255,.205 .225,.198").In(Affine.Move(0, y - 0.035)), Skin.Darker(0.33), 0.014);
        }
        else
        {
            Outline side = Outline.Parse("M.03,-.02 C.045,.05 .04,.1 .068,.15 C.07,.185 .02,.195 0,.193 C.015,.13 .01,.05 .03,-.02Z").In(Affine.Move(0, y - 0.035).Of(Affine.Scale(Shadow, 1)));
            pen.Detail(side, Skin.Darker(0.14));
            pen.Line(Outline.Parse("M-.062,.17 C-.05,.195 -.03,.192 -.02,.188 C0,.205 .015,.2 .022,.188 C.035,.192 .055,.192 .062,.17").In(Affine.Move(0, y - 0.035)), Skin.Darker(0.36), 0.013);
        }

        new MouthDrawer(_look, _pose).Draw(pen, _map.Mouth, 0.315, _map.MouthWidth);
    }

    private void ProfileFeatures(Pen pen)
    {
        EyeDrawer eyes = new(_look, _pose);
        eyes.Profile(pen, _map.NearEye, _map.EyeY, _map.NearWidth);
        pen.Line(Outline.Parse("M.36,.17 C.34,.185 .345,.2 .365,.203"), Skin.Darker(0.35), 0.012);
        new MouthDrawer(_look, _pose).Profile(pen);
    }

    private void Lines(Pen pen, View view, string clip)
    {
        double age = _look.Wrinkles;
        if (age < 0.12)
        {
            return;
        }

        Rgb line = Skin.Darker(0.2 + (0.12 * age));
        double w = 0.01 + (0.004 * age);
        double y = _map.EyeY;
        if (view is View.Profile)
        {
            pen.Line(Outline.Parse("M.33,.21 C.27,.24 .26,.29 .27,.34"), line, w, 1, clip);
            pen.Line(Outline.Parse("M.17,.09 C.21,.12 .26,.12 .28,.1"), line, w, 1, clip);
            pen.Line(Outline.Parse("M.12,.02 L.08,0 M.12,.05 L.07,.055"), line, w, 1, clip);
            return;
        }

        foreach ((double x, int side) in (ReadOnlySpan<(double, int)>)[(_map.NearEye, -1), (_map.FarEye, 1)])
        {
            double k = (side < 0 ? _map.NearWidth : _map.FarWidth) / 0.148;
            pen.Line(Outline.Parse("M-.06,.075 C-.03,.095 .03,.095 .06,.07").In(Affine.Move(x, y).Of(Affine.Scale(k * side, 1))), line, w, 1, clip);
            if (age > 0.35)
            {
                pen.Line(Outline.Parse("M.095,-.01 L.135,-.03 M.097,.015 L.14,.02").In(Affine.Move(x, y).Of(Affine.Scale(k * side, 1))), line, w, 1, clip);
            }

            double nose = _map.Mouth + (side * _map.MouthWidth * 0.42);
            pen.Line(Outline.Parse("M0,-.115 C.045,-.08 .05,-.03 .045,.0").In(Affine.Move(nose, 0.31).Of(Affine.Scale(side, 1))), line, w, 1, clip);
        }

        if (age > 0.4)
        {
            pen.Line(Outline.Parse("M-.12,-.2 C-.05,-.22 .05,-.22 .12,-.2 M-.09,-.155 C-.03,-.17 .03,-.17 .09,-.155").In(Affine.Move(_map.Mouth, 0)), line, w * 0.9, 0.7, clip);
        }
    }
}
