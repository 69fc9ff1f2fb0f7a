namespace Aivp.Tools.Storyboards;

/// <summary>A camera position, as in <c>cam_1 (MCU, low)</c>.</summary>
/// <param name="Name">For example <c>cam_1</c>. Unique within its scene.</param>
/// <param name="Framing">Shot size.</param>
/// <param name="Angle">From where it looks.</param>
public sealed record Camera(string Name, Framing Framing, CameraAngle Angle);
