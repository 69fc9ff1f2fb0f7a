using Aivp.Tools.Pipeline.Judging.Onnx;

namespace Aivp.Tools.Tests.Pipeline.Judging.Onnx;

public sealed class OnnxLibraryTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("aivp-onnx").FullName;

    [Fact]
    public void Find_WhenTheConfiguredFileIsMissing_NamesItAndTheRemedy()
    {
        string missing = Path.Combine(_home, "libonnxruntime.so");

        Action find = () => OnnxLibrary.Find(missing);

        find.Should().Throw<OnnxException>().WithMessage($"*{missing}*tools/fetch-onnx*");
    }

    [Fact]
    public void Find_WhenNothingIsConfiguredAndNothingThere_SaysWhereItLooked()
    {
        Action find = () => OnnxLibrary.Find("", _home);

        find.Should().Throw<OnnxException>().WithMessage($"*{OnnxLibrary.Platform}*tools/fetch-onnx*");
    }

    [Fact]
    public void Find_WhenAFolderAboveHasIt_TakesTheNearest()
    {
        string program = Directory.CreateDirectory(Path.Combine(_home, ".build", "aivp", "1")).FullName;
        string library = Path.Combine(_home, ".build", "onnx", OnnxLibrary.Platform, OnnxLibrary.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(library)!);
        File.WriteAllText(library, "");

        OnnxLibrary.Find("", program).Should().Be(library);
    }

    [Fact]
    public void Load_WhenTheFileIsNoLibrary_SaysSo()
    {
        string file = Path.Combine(_home, "libonnxruntime.so");
        File.WriteAllText(file, "not a library");

        Action load = () => OnnxRuntime.Load(file);

        load.Should().Throw<OnnxException>().WithMessage($"{file} can't be loaded*");
    }

    [Fact]
    public void Load_WhenTheFileIsTheLibrary_KnowsItsVersion() =>
        Version.Parse(NativeLibraryFixture.Runtime.Version).Should().BeGreaterThanOrEqualTo(new Version(1, 14));

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
