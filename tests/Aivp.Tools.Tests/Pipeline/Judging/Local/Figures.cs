using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Local;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

/// <summary>Figures made of numbers, so that what follows from likeness can be tested without pictures. Each person has an axis of its own.</summary>
internal static class Figures
{
    public const int Ines = 1, Bako = 2, Lumi = 3, Nobody = 9;

    /// <summary>Somebody.</summary>
    /// <param name="who">Whose face.</param>
    /// <param name="faceSize">In pixels; 0: no face.</param>
    /// <param name="wears">Whose clothes; the own ones unless said.</param>
    /// <param name="alike">The cosine between two pictures of the same; below 1, since no picture is the other's copy.</param>
    /// <param name="stood">Whether it stood out.</param>
    /// <param name="picture">Number of the picture: two of one person differ in a direction of their own.</param>
    public static Figure Of(int who, double faceSize = 200, int? wears = null, double alike = 0.8, bool stood = true, int picture = 0)
    {
        FaceReading? face = faceSize == 0 ? null : new(new(0, 0, faceSize, faceSize), faceSize, 0, 0, Vector(who, alike, picture));
        float[] clothes = Vector(wears ?? who, 0.95, picture);
        return new(new(0, 0, 300, 600), stood ? 0.2 : 0.001, stood, face, clothes, Vector(wears ?? who, alike, picture), Shape(picture));
    }

    public static CastReference Cast(string name, int who) => new(name, [Of(who, picture: 20 + who)], [Of(who, picture: 20 + who)], []);

    /// <summary>Of length 1; the cosine of two with another picture number is <paramref name="alike"/>, of two people about 0.</summary>
    private static float[] Vector(int who, double alike, int picture)
    {
        float[] vector = new float[64];
        vector[who] = (float)Math.Sqrt(alike);
        vector[20 + picture] = (float)Math.Sqrt(1 - alike);
        return vector;
    }

    private static bool[] Shape(int picture)
    {
        bool[] shape = new bool[Outline.Side * Outline.Side];
        Array.Fill(shape, true, 0, shape.Length * (picture + 2) / 50);
        return shape;
    }
}
