using System.Runtime.InteropServices;

namespace Aivp.Tools.Pipeline.Judging.Onnx;

/// <summary>Where the native library is. It isn't part of the product: <c>tools/fetch-onnx</c> fetches it on first use.</summary>
internal static class OnnxLibrary
{
    private const string Remedy = "tools/fetch-onnx fetches it (11 MB, needs npm and the network once)";

    /// <summary>For example <c>linux-x64</c>, as folders under <c>.build/onnx</c> are named.</summary>
    public static string Platform => $"{System}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The library's file name on this system.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.dylib" : "libonnxruntime.so";

    private static string System => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    /// <summary>Finds the library.</summary>
    /// <param name="configured">The configured file; empty: the nearest <c>.build/onnx/{platform}</c> at or above the program's own folder.</param>
    /// <returns>Absolute path of a file that is there.</returns>
    /// <exception cref="OnnxException">There is none; the message says where it was looked for and how to get it.</exception>
    public static string Find(string configured) => Find(configured, AppContext.BaseDirectory);

    internal static string Find(string configured, string program)
    {
        if (configured.Length > 0)
        {
            return File.Exists(configured) ? Path.GetFullPath(configured) : throw new OnnxException($"ONNX Runtime isn't at {configured}; {Remedy}.");
        }

        string inside = Path.Combine(".build", "onnx", Platform, FileName);
        for (DirectoryInfo? folder = new(program); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, inside);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new OnnxException($"ONNX Runtime isn't in {inside} of the program's folder or one above it; {Remedy}.");
    }
}
