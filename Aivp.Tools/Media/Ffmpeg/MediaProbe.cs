using System.Globalization;
using System.Text.Json;
using Aivp.Tools.Errors;
using Aivp.Tools.Media.PngFormat;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media.Ffmpeg;

/// <summary>Looks into media files: first bytes and sizes in our own code, streams by ffprobe.</summary>
internal sealed class MediaProbe(FfmpegTools tools, ProcessRunner runner)
{
    private const int MaxReportBytes = 1 << 20;

    /// <summary>What a file holds.</summary>
    /// <exception cref="MediaException">It isn't a picture, clip or sound, or is cut short, or claims too large a size.</exception>
    public async Task<MediaInfo> ProbeAsync(string file, CancellationToken cancellationToken)
    {
        MediaKind kind = MediaKinds.OfFile(file);
        if (kind is MediaKind.Png)
        {
            return ProbePng(file);
        }

        PictureHeader? header = kind.IsPicture() ? PictureHeader.Read(file, kind) : null;
        if (kind is MediaKind.Mp4)
        {
            Mp4Boxes.Verify(file);
        }

        FfprobeReport report = await ReportAsync(file, kind, cancellationToken);
        FfprobeStream? picture = report.Streams?.FirstOrDefault(stream => stream.CodecType == "video");
        FfprobeStream? sound = report.Streams?.FirstOrDefault(stream => stream.CodecType == "audio");
        if (report.Format is null || (picture ?? sound) is null)
        {
            throw new MediaException($"{file}: has neither pictures nor sound.");
        }

        // ffmpeg writes moving WebP pictures but can't read them; the header says enough.
        bool isKnown = header is not null && kind is MediaKind.WebP;
        if (picture is not null && !isKnown && (picture.Width is not > 0 || picture.Height is not > 0))
        {
            throw new MediaException($"{file}: its pictures have no size; it is damaged or of a kind that ffmpeg can't read.");
        }

        PixelSize size = header?.UprightSize
            ?? (picture is null ? default : Shown(picture, PictureLimits.Check(file, picture.Width!.Value, picture.Height!.Value)));
        MediaInfo info = new(kind, report.Format.FormatName, picture?.CodecName, picture?.PixFmt, size, null, null, sound?.CodecName)
        {
            AudioDuration = Seconds(sound?.Duration),
            AudioSamplesPerSecond = Whole(sound?.SampleRate),
            AudioChannels = sound?.Channels,
        };
        return kind.IsPicture() ? info : WithTime(info, file, report.Format, picture);
    }

    private static MediaInfo ProbePng(string file)
    {
        byte[] head = new byte[PngHeader.EndsAt];
        using FileStream stream = File.OpenRead(file);
        int count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        PngHeader header = PngHeader.Read(head.AsSpan(0, count), file);
        return new(MediaKind.Png, "png_pipe", "png", header.PixelFormat, header.Size, null, null, null);
    }

    private static MediaInfo WithTime(MediaInfo info, string file, FfprobeFormat format, FfprobeStream? picture)
    {
        if (picture is null)
        {
            return info with { Duration = Seconds(format.Duration) };
        }

        // The index of an MP4 may promise more than the file holds.
        int? promised = Whole(picture.NbFrames);
        int? held = Whole(picture.NbReadPackets);
        if (held is null or 0 || held < promised)
        {
            throw new MediaException($"{file}: is cut short: {held ?? 0} of {promised?.ToString(CultureInfo.InvariantCulture) ?? "its"} frames are there.");
        }

        return info with
        {
            Duration = Seconds(picture.Duration) ?? Seconds(format.Duration),
            FramesPerSecond = Rate(picture.AvgFrameRate),
            Frames = held,
            DecoderSetup = picture.ExtradataHash,
            ColorMatrix = Said(picture.ColorSpace),
            ColorTransfer = Said(picture.ColorTransfer),
            ColorPrimaries = Said(picture.ColorPrimaries),
            PixelRatio = PixelRatio(picture),
            IsTurned = Turn(picture) != 0,
            IsInterlaced = picture.FieldOrder is "tt" or "bb" or "tb" or "bt",
        };
    }

    private async Task<FfprobeReport> ReportAsync(string file, MediaKind kind, CancellationToken cancellationToken)
    {
        using MemoryStream json = new();
        ProcessOutcome outcome = await runner.RunAsync(
            tools.Ffprobe,
            [
                "-hide_banner", "-loglevel", "error", .. FfmpegCommand.Input(file, kind),
                "-print_format", "json", "-count_packets", "-show_data_hash", "sha256", "-show_entries",
                "format=format_name,duration:stream=codec_type,codec_name,pix_fmt,width,height,avg_frame_rate,nb_frames,nb_read_packets,extradata_hash,duration,color_space,color_transfer,color_primaries,field_order,sample_aspect_ratio,sample_rate,channels:stream_side_data=rotation",
            ],
            feed: null,
            (output, token) => LimitedCopy.ToAsync(output, json, MaxReportBytes, file, token),
            cancellationToken);
        if (!outcome.Succeeded)
        {
            throw new MediaException($"{file}: can't be read as {kind.InWords()}: {outcome.LastWords}");
        }

        try
        {
            return JsonSerializer.Deserialize(json.ToArray(), FfprobeJson.Default.FfprobeReport)
                ?? throw new MediaException($"{file}: ffprobe said nothing.");
        }
        catch (JsonException e)
        {
            throw new MediaException($"{file}: ffprobe's report can't be read: {e.Message}", e);
        }
    }

    // As a player shows it: in square pixels, turned.
    private static PixelSize Shown(FfprobeStream picture, PixelSize stored)
    {
        PixelSize square = stored with { Width = (int)Math.Round(stored.Width * PixelRatio(picture)) };
        return Turn(picture) % 180 == 0 ? square : new(square.Height, square.Width);
    }

    private static double PixelRatio(FfprobeStream picture) =>
        picture.SampleAspectRatio?.Split(':') is [string over, string under] && Whole(over) is > 0 and int a && Whole(under) is > 0 and int b ? (double)a / b : 1;

    private static int Turn(FfprobeStream picture) => (int)Math.Round(picture.SideDataList?.FirstOrDefault(data => data.Rotation is not null)?.Rotation ?? 0);

    private static string? Said(string? text) => text is "unknown" or "reserved" ? null : text;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static double? Rate(string? text) =>
        text?.Split('/') is [string over, string under] && Whole(over) is int a && Whole(under) is int b && b > 0 ? (double)a / b : null;
}
