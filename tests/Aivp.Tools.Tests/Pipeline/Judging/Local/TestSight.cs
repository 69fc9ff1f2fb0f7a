using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Local;
using Aivp.Tools.Tests.Media.Ffmpeg;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Tests.Pipeline.Judging.Local;

/// <summary>The local judge with a folder of pictures of its own, on the real networks or without any.</summary>
internal sealed class TestSight : IDisposable
{
    private readonly TestEngine _engine = new();
    private readonly LocalVision _vision;

    public TestSight(LocalVisionOptions? options = null)
    {
        Options = Microsoft.Extensions.Options.Options.Create(options ?? new());
        _vision = new(Options, NullLogger<LocalVision>.Instance);
        Shelf = new(_vision, _engine.Engine);
        Judge = new(Shelf, new CastReader(Shelf), new PaletteFallback(_engine.Engine), Options);
    }

    public static LocalVisionOptions NoLibrary { get; } = new() { Library = Path.Combine(Path.GetTempPath(), "aivp-no-such-library.so") };

    public IOptions<LocalVisionOptions> Options { get; }

    public ReferenceShelf Shelf { get; }

    public LocalVisionJudge Judge { get; }

    public TestEngine Engine => _engine;

    public string Save(string name, RgbImage picture)
    {
        File.WriteAllBytes(_engine.At(name), Png.Encode(picture));
        return _engine.At(name);
    }

    public void Dispose()
    {
        _vision.Dispose();
        _engine.Dispose();
    }
}
