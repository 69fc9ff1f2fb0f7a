using System.Globalization;
using Aivp.Tools.Storyboards;

namespace Aivp.Benchmarks.Ledger;

/// <summary>A storyboard of many shots in scenes of twenty, filmed with four cameras each, one of which the others are cut from.</summary>
internal static class WideBoard
{
    private const int ShotsInAScene = 20;
    private const int Cameras = 4;
    private static readonly SourceLine s_nowhere = new("shots/bench.md", 1);

    public static Storyboard Of(int frames)
    {
        Scene[] scenes = [.. Enumerable.Range(0, ((frames - 1) / ShotsInAScene) + 1).Select(number => new Scene(new(Name("scene", number)), Name("scene", number), s_nowhere))];
        return new("Bench", "/nowhere", scenes, [], [.. Enumerable.Range(0, frames).Select(number => Shot(number, scenes))], [.. scenes.SelectMany(Positions)], []);
    }

    private static Shot Shot(int number, Scene[] scenes) => new(
        new((number / ShotsInAScene) + 1, (number % ShotsInAScene) + 1), Name("shot", number), s_nowhere, scenes[number / ShotsInAScene].Id, Set(number % Cameras), Variation.Small, TimeSpan.FromSeconds(4));

    private static IEnumerable<CameraPosition> Positions(Scene scene) =>
        Enumerable.Range(0, Cameras).Select(number => new CameraPosition(scene.Id, Set(number), s_nowhere, number == 0 ? null : Set(0).Name, []));

    private static Camera Set(int number) => new(Name("cam", number), Framing.Medium, CameraAngle.EyeLevel);

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number:000}");
}
