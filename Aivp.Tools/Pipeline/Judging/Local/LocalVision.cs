using System.Runtime.InteropServices;
using Aivp.Tools.Pipeline.Judging.Faces;
using Aivp.Tools.Pipeline.Judging.Figures;
using Aivp.Tools.Pipeline.Judging.Onnx;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>
/// The networks, loaded when the first picture is read: it takes half a second, which nobody should wait for who judges nothing. What fails is tried
/// again with the next picture, since the library may have been fetched in between.
/// </summary>
internal sealed class LocalVision(IOptions<LocalVisionOptions> options, ILogger<LocalVision> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<OnnxSession> _sessions = [];
    private FigureReader? _reader;
    private string? _reported;
    private string? _version;

    /// <summary>The networks.</summary>
    /// <exception cref="OnnxException">The library or the weights are missing or damaged; the message says how to get them.</exception>
    public FigureReader Reader
    {
        get
        {
            lock (_gate)
            {
                return _reader ??= Load();
            }
        }
    }

    /// <summary>Tries the library and the networks.</summary>
    /// <returns>The library's version, or why the local judge is unavailable and what to do about it.</returns>
    public (string? Version, string? Problem) Inspect()
    {
        try
        {
            _ = Reader;
            return (_version, null);
        }
        catch (OnnxException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>Unloads the networks.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _sessions.ForEach(session => session.Dispose());
            _sessions.Clear();
            _reader = null;
        }
    }

    private FigureReader Load()
    {
        LocalVisionOptions values = options.Value;
        string weights = values.Weights.Length > 0 ? values.Weights : Path.Combine(AppContext.BaseDirectory, "weights");
        try
        {
            string file = OnnxLibrary.Find(values.Library);
            OnnxRuntime runtime = OnnxRuntime.Load(file);
            float[] average = MemoryMarshal.Cast<byte, float>(Read(weights, "look-average.f32")).ToArray();
            IFaceEmbedder embedder = values.Faces is FaceNetwork.Dlib
                ? new DlibEmbedder(Open(runtime, weights, "dlib_resnet"))
                : new FaceresEmbedder(Open(runtime, weights, "faceres"));
            FigureReader reader = new(
                new(new(Open(runtime, weights, "blazeface")), new(Open(runtime, weights, "facemesh")), embedder),
                new(Open(runtime, weights, "selfie")),
                new(Open(runtime, weights, "mobilenet_v2_140"), average));
            _version = runtime.Version;
            logger.Loaded(runtime.Version, file);
            return reader;
        }
        catch (OnnxException e)
        {
            _sessions.ForEach(session => session.Dispose());
            _sessions.Clear();
            if (_reported != e.Message)
            {
                _reported = e.Message;
                logger.Unavailable(e.Message);
            }

            throw;
        }
    }

    private OnnxSession Open(OnnxRuntime runtime, string folder, string model)
    {
        try
        {
            OnnxSession session = new(runtime, Read(folder, $"{model}.onnx"));
            _sessions.Add(session);
            return session;
        }
        catch (OnnxException e)
        {
            throw new OnnxException($"{model}.onnx can't be loaded from {folder}: {e.Message}", e);
        }
    }

    private static byte[] Read(string folder, string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OnnxException($"{file} can't be read from {folder}: {e.Message}", e);
        }
    }
}
