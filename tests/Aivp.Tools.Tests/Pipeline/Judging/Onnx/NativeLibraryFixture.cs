using Aivp.Tools.Pipeline.Judging.Onnx;

namespace Aivp.Tools.Tests.Pipeline.Judging.Onnx;

/// <summary>The native library, loaded once for all tests. <c>./test</c> fetches it; without it these tests fail and say how to get it.</summary>
internal static class NativeLibraryFixture
{
    private static readonly Lazy<OnnxRuntime> s_runtime = new(() => OnnxRuntime.Load(OnnxLibrary.Find("")));

    public static OnnxRuntime Runtime => s_runtime.Value;

    public static string Weights { get; } = Path.Combine(AppContext.BaseDirectory, "weights");

    public static OnnxSession Open(string model) => new(Runtime, File.ReadAllBytes(Path.Combine(Weights, $"{model}.onnx")));
}
