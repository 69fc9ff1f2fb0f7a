using Aivp.Tools.Providers.Animatic.Looks;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>Where a face's features lie in one view, in head heights from the head's centre; turned views look towards positive x.</summary>
internal readonly record struct FaceMap(double NearEye, double NearWidth, double FarEye, double FarWidth, double EyeY, double Nose, double Mouth, double MouthWidth, double EarX)
{
    public static FaceMap Of(View view, Look look)
    {
        double size = look.IsChild ? 1.22 : look.Gender is Gender.Female ? 1.08 : 0.98;
        double y = look.IsChild ? 0.08 : 0.035;
        return view switch
        {
            View.ThreeQuarter => new(0.0, 0.145 * size, 0.232, 0.105 * size, y, 0.165, 0.125, 0.17, -0.27),
            View.Profile => new(0.225, 0.1 * size, 0, 0, y, 0.4, 0.3, 0.12, -0.06),
            _ => new(-0.158, 0.148 * size, 0.158, 0.148 * size, y, 0, 0, 0.21, 0.375),
        };
    }
}
