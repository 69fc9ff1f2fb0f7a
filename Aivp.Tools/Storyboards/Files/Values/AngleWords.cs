using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

internal static class AngleWords
{
    private static readonly Vocabulary<CameraAngle> _angles = new(
        ValueKinds.UnknownAngle,
        "camera angle",
        (CameraAngle.EyeLevel, ["eye-level", "eyelevel", "eye level angle", "neutral", "straight-on", "平视"]),
        (CameraAngle.Low, ["low", "low-angle", "worm's-eye", "仰拍", "仰视"]),
        (CameraAngle.High, ["high", "high-angle", "俯拍", "俯视"]),
        (CameraAngle.Dutch, ["dutch", "dutch-angle", "dutch tilt", "canted", "tilted"]),
        (CameraAngle.Overhead, ["overhead", "top-down", "bird's-eye", "bird's eye view", "top shot", "顶拍"]));

    public static CameraAngle? Find(string text) => _angles.Find(text);

    public static CameraAngle? Read(string text, SourceLine where, FindingLog log) => _angles.Read(text, where, log);
}
