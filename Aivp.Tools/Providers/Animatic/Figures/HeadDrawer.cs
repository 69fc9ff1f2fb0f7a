using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Puts a head together from face, hair and what is worn on it. One unit is the head's height from chin (0.5) to crown (-0.5).</summary>
internal sealed class HeadDrawer(Figure figure)
{
    private readonly Look _look = figure.Look;
    private readonly Pose _pose = figure.Pose;
    private readonly FaceDrawer _face = new(figure);
    private readonly HairDrawer _hair = new(figure);
    private readonly HatDrawer _hat = new(figure);

    /// <summary>Hair and hood that hang behind the body.</summary>
    public void Behind(Pen pen)
    {
        Pen local = Local(pen);
        if (_look.Headwear is Headwear.Hood or Headwear.Headscarf)
        {
            _hat.Behind(local);
        }
        else if (_pose.HeadView is not View.Back)
        {
            _hair.Behind(local);
        }
    }

    public void Neck(Pen pen)
    {
        Proportions b = figure.Body;
        double r = b.Head * (_look.Gender is Gender.Male && !_look.IsChild ? 0.19 : 0.155) * (0.7 + (0.3 * _look.Girth));
        Vec bottom = figure.Bones.Neck.Flat;
        Vec top = figure.Bones.HeadCentre.Flat + new Vec(0, 0.28 * b.Head);
        Vec back = _pose.HeadView is View.Profile ? new Vec((figure.HeadMirrored ? 1 : -1) * 0.07 * b.Head, 0) : default;
        Outline neck = Outline.Bone(top + back, r * 0.95, bottom + (back * 0.6), r * 1.12);
        pen.Fill(neck, _look.Skin);
        pen.Detail(Outline.Ellipse(top.X + back.X, top.Y + (0.15 * b.Head), r * 1.5, 0.2 * b.Head), _look.Skin.Darker(0.12), 1, pen.Clip(neck));
    }

    public void Draw(Pen pen)
    {
        Pen local = Local(pen);
        if (_pose.HeadView is View.Back)
        {
            _face.Back(local);
            _hair.FromBehind(local);
        }
        else
        {
            _hair.UnderFace(local);
            _face.Draw(local);
            _hair.OverFace(local);
        }

        _hat.Draw(local);
        TellDrawer.OnHead(local, figure);
    }

    private Pen Local(Pen pen) => pen.At(figure.Bones.HeadCentre.Flat).Turned(_pose.HeadTilt).Scaled(figure.Body.Head).Mirrored(figure.HeadMirrored);
}
