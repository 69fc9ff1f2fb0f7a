using Aivp.Tools.Pipeline.Judging.Onnx;

namespace Aivp.Tools.Tests.Pipeline.Judging.Onnx;

public sealed class OnnxSessionTests
{
    [Fact]
    public void Open_WhenTheBytesAreNoModel_SaysSoInsteadOfCrashing()
    {
        Action open = () => new OnnxSession(NativeLibraryFixture.Runtime, [1, 2, 3]).Dispose();

        open.Should().Throw<OnnxException>().WithMessage("*protobuf*");
    }

    [Fact]
    public void Open_WhenTheFileIsCutShort_SaysSo()
    {
        byte[] model = File.ReadAllBytes(Path.Combine(NativeLibraryFixture.Weights, "blazeface.onnx"));

        Action open = () => new OnnxSession(NativeLibraryFixture.Runtime, model.AsSpan(0, model.Length / 2)).Dispose();

        open.Should().Throw<OnnxException>();
    }

    [Fact]
    public void Run_WhenTheInputHasAnotherLength_IsRefused()
    {
        using OnnxSession session = NativeLibraryFixture.Open("blazeface");

        Action run = () => session.Run(new float[10]).Dispose();

        run.Should().Throw<ArgumentException>().WithMessage("*196608*");
    }

    [Fact]
    public void Run_OnSeveralThreadsAtOnce_AnswersEachAsAlone()
    {
        using OnnxSession session = NativeLibraryFixture.Open("blazeface");
        float[][] inputs = [.. Enumerable.Range(0, 4).Select(seed => Noise(session.InputLength, seed))];
        float[][] alone = [.. inputs.Select(input => Scores(session, input))];

        float[][] together = new float[16][];
        Parallel.For(0, together.Length, i => together[i] = Scores(session, inputs[i % inputs.Length]));

        together.Select((scores, i) => scores.SequenceEqual(alone[i % alone.Length])).Should().AllBeEquivalentTo(true);
        alone.Select(scores => scores[0]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Output_WhenTheModelHasNone_NamesThoseItHas()
    {
        using OnnxSession session = NativeLibraryFixture.Open("facemesh");
        using OnnxOutputs outputs = session.Run(new float[session.InputLength]);

        Action read = () => _ = outputs["points"];

        read.Should().Throw<OnnxException>().WithMessage("*mesh, flag*");
    }

    [Fact]
    public void Run_AfterDisposal_IsRefused()
    {
        OnnxSession session = NativeLibraryFixture.Open("blazeface");
        session.Dispose();

        Action run = () => session.Run(new float[session.InputLength]).Dispose();

        run.Should().Throw<ObjectDisposedException>();
    }

    private static float[] Scores(OnnxSession session, float[] input)
    {
        using OnnxOutputs outputs = session.Run(input);
        return outputs["scores_16"].ToArray();
    }

    private static float[] Noise(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (float)random.NextDouble())];
    }
}
