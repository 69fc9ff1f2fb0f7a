namespace Aivp.Simulator.Media;

/// <summary>A file that a vendor hosts.</summary>
/// <param name="Name">Its last path segment.</param>
/// <param name="ContentType">As it was uploaded or made.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record ShelvedFile(string Name, string ContentType, byte[] Bytes);
