using System.Runtime.InteropServices;
using Aivp.Tools.Pipeline.Judging.Onnx;

namespace Aivp.Tools.Tests.Pipeline.Judging.Onnx;

/// <summary>
/// The converted models answer as the originals did in TensorFlow.js: <c>input.f32</c> is smoothed noise in each model's own range, the other
/// files are the originals' answers. Little-endian 32-bit floats.
/// </summary>
public sealed class GoldenTests
{
    private const float Tolerance = 1e-4f;

    [Theory]
    [InlineData("blazeface")]
    [InlineData("facemesh")]
    [InlineData("faceres")]
    [InlineData("selfie")]
    [InlineData("mobilenet_v2_140")]
    [InlineData("dlib_resnet")]
    public void Run_WithTheGoldenInput_AnswersAsTheOriginalDid(string model)
    {
        using OnnxSession session = NativeLibraryFixture.Open(model);
        using OnnxOutputs outputs = session.Run(Read(model, "input"));

        foreach (string output in session.Outputs)
        {
            float[] expected = Read(model, output);
            float[] actual = outputs[output].ToArray();
            actual.Should().HaveCount(expected.Length);

            float scale = Math.Max(1, expected.Max(Math.Abs));
            float difference = expected.Zip(actual, (a, b) => Math.Abs(a - b)).Max() / scale;
            difference.Should().BeLessThan(Tolerance, "{0} of {1} must be the original's", output, model);
            actual.Distinct().Should().HaveCountGreaterThanOrEqualTo(Math.Min(expected.Length, 20), "an answer that is all one number compares well with nothing");
        }
    }

    private static float[] Read(string model, string name)
    {
        string file = Path.Combine(AppContext.BaseDirectory, "golden", model, $"{name}.f32");
        return MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray();
    }
}
