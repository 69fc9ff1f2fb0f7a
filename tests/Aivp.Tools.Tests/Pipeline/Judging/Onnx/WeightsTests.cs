using System.Security.Cryptography;

namespace Aivp.Tools.Tests.Pipeline.Judging.Onnx;

public sealed class WeightsTests
{
    [Fact]
    public void Checksums_CoverEveryModelAndHold()
    {
        string folder = NativeLibraryFixture.Weights;
        Dictionary<string, string> expected = File.ReadLines(Path.Combine(folder, "SHA256SUMS"))
            .Select(line => line.Split("  "))
            .ToDictionary(parts => parts[1], parts => parts[0]);

        Dictionary<string, string> actual = Directory.EnumerateFiles(folder, "*.onnx")
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        actual.Should().HaveCount(6).And.BeEquivalentTo(expected);
    }
}
