using System.Collections.Concurrent;
using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Judging.Figures;

namespace Aivp.Tools.Pipeline.Judging.Local;

/// <summary>Reads pictures, and keeps what it read of reference pictures: they are compared with every candidate. Kept in memory only.</summary>
internal sealed class ReferenceShelf(LocalVision vision, IMediaEngine media)
{
    // A picture's reading is some 15 kB; a film has a few dozen references.
    private const int Most = 512;

    private readonly ConcurrentDictionary<(string File, DateTime Written, long Length), PictureReading> _readings = [];
    private readonly ConcurrentDictionary<(string File, DateTime Written, long Length), SettingReading> _settings = [];

    /// <summary>Reads a picture anew.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="people">How many faces are looked for.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="Errors.MediaException">It isn't a picture, is damaged or beyond our limits.</exception>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async Task<PictureReading> ReadAsync(string file, int people, CancellationToken cancellationToken)
    {
        FigureReader reader = vision.Reader;
        RgbImage picture = await media.DecodeAsync(file, cancellationToken);
        return await Task.Run(() => reader.Read(picture, people), cancellationToken);
    }

    /// <summary>Reads a reference picture, unless it was read already and hasn't changed.</summary>
    /// <exception cref="Errors.MediaException">It isn't a picture, is damaged or beyond our limits.</exception>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async Task<PictureReading> ReferenceAsync(string file, CancellationToken cancellationToken)
    {
        (string, DateTime, long) key = KeyOf(file);
        if (_readings.TryGetValue(key, out PictureReading? known))
        {
            return known;
        }

        PictureReading reading = await ReadAsync(file, 1, cancellationToken);
        if (_readings.Count >= Most)
        {
            _readings.Clear();
        }

        return _readings[key] = reading;
    }

    /// <summary>Reads what is around a picture's figures.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="keep">It's a reference, with which many are compared.</param>
    /// <param name="cancellationToken">Stops the decoding.</param>
    /// <exception cref="Errors.MediaException">It isn't a picture, is damaged or beyond our limits.</exception>
    /// <exception cref="Onnx.OnnxException">The networks can't be loaded.</exception>
    public async Task<SettingReading> SettingAsync(string file, bool keep, CancellationToken cancellationToken)
    {
        (string, DateTime, long) key = KeyOf(file);
        if (_settings.TryGetValue(key, out SettingReading? known))
        {
            return known;
        }

        FigureReader reader = vision.Reader;
        RgbImage picture = await media.DecodeAsync(file, cancellationToken);
        SettingReading reading = await Task.Run(() => reader.ReadSetting(picture), cancellationToken);
        if (keep && _settings.Count < Most)
        {
            _settings[key] = reading;
        }

        return reading;
    }

    private static (string File, DateTime Written, long Length) KeyOf(string file)
    {
        FileInfo info = new(file);
        return (info.FullName, info.Exists ? info.LastWriteTimeUtc : default, info.Exists ? info.Length : -1);
    }
}
