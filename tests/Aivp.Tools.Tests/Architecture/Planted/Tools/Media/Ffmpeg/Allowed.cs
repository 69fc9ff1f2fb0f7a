using System.Diagnostics;

namespace Aivp.Tools.Tests.Architecture.Planted.Tools.Media.Ffmpeg;

/// <summary>May start processes.</summary>
internal sealed class Allowed
{
    public static Process Self() => Process.GetCurrentProcess();
}
