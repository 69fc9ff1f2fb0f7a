namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Cameras as the files write them.</summary>
internal static class CameraNames
{
    public static string Of(Camera camera) => $"({Of(camera.Framing)}, {Of(camera.Angle)})";

    private static string Of(Framing framing) => framing switch
    {
        Framing.ExtremeLong => "ELS",
        Framing.Long => "LS",
        Framing.MediumLong => "MLS",
        Framing.Medium => "MS",
        Framing.MediumCloseUp => "MCU",
        Framing.CloseUp => "CU",
        _ => "ECU",
    };

    private static string Of(CameraAngle angle) => angle is CameraAngle.EyeLevel ? "eye-level" : angle.ToString().ToLowerInvariant();
}
