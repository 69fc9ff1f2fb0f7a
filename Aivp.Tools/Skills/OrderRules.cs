using Aivp.Tools.Errors;

namespace Aivp.Tools.Skills;

/// <summary>Refuses orders that can't be meant.</summary>
internal static class OrderRules
{
    private const int MostPictures = 16;

    /// <exception cref="SkillArgumentException">It can't be meant.</exception>
    public static void Check(PictureOrder order)
    {
        CheckAll(order);
        if (order.Count is < 1 or > MostPictures)
        {
            throw new SkillArgumentException("num_images", $"ask for 1 to {MostPictures} pictures.");
        }

        switch (order)
        {
            case { Purpose: PicturePurpose.Upscale, Image: null }:
                throw new SkillArgumentException("file", "name the picture to enlarge.");
            case { Purpose: PicturePurpose.Upscale, Scale: <= 1 or > 8 }:
                throw new SkillArgumentException("scale", "more than 1 and at most 8 times as large.");
            case { Purpose: PicturePurpose.Edit, Image: null }:
                throw new SkillArgumentException("file", "name the picture to change.");
            case { Mask: not null, Image: null }:
                throw new SkillArgumentException("mask", "a mask needs the picture that it's for: add --file.");
            case { Purpose: not PicturePurpose.Upscale, Prompt: "" }:
                throw new SkillArgumentException("prompt", "--prompt is required: say what is to be seen.");
        }
    }

    /// <summary>What holds for pictures and clips.</summary>
    /// <exception cref="SkillArgumentException">It can't be meant.</exception>
    public static void CheckAll(MediaOrder order)
    {
        if (order.Project is not null && !Directory.Exists(order.Project))
        {
            throw new SkillArgumentException("project", $"there's no folder {order.Project}; name a project's folder.");
        }

        if (order.Async && order.Timeout is not null)
        {
            throw new SkillArgumentException("timeout", "with --async nothing is waited for; leave one of them out.");
        }

        if (order.PollInterval is TimeSpan interval && (interval < TimeSpan.FromMilliseconds(50) || interval > TimeSpan.FromMinutes(5)))
        {
            throw new SkillArgumentException("poll_interval", "0.05 to 300 seconds.");
        }

        if (order is { Timeout: TimeSpan timeout } && timeout <= TimeSpan.Zero)
        {
            throw new SkillArgumentException("timeout", "more than 0 seconds.");
        }

        if (order is VideoOrder { Duration: TimeSpan duration } && (duration <= TimeSpan.Zero || duration > TimeSpan.FromMinutes(10)))
        {
            throw new SkillArgumentException("duration", "more than 0 and at most 600 seconds.");
        }
    }
}
