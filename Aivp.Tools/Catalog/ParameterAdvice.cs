namespace Aivp.Tools.Catalog;

/// <summary>How messages speak of parameters, and what sets those that aren't set by their name.</summary>
internal static class ParameterAdvice
{
    /// <summary>What to use instead of the parameter's own name; null: its name will do.</summary>
    public static string? OptionFor(ParameterRole role) => role switch
    {
        ParameterRole.Prompt => "use --prompt.",
        ParameterRole.NegativePrompt => "use --negative-prompt.",
        ParameterRole.Seed => "use --seed.",
        ParameterRole.Count => "use --num-images.",
        ParameterRole.Picture => "use --file, --image-url or --reference.",
        ParameterRole.FirstFrame => "use --file or --image-url.",
        ParameterRole.LastFrame => "use --end-image.",
        ParameterRole.Mask => "use --mask.",
        ParameterRole.Video => "use --video.",
        ParameterRole.Sound => "use --sound.",
        ParameterRole.Audio => "use --audio or --no-audio.",
        ParameterRole.Transport => "the file comes by its address, so that it can be fetched again.",
        _ => null,
    };

    /// <summary>The option that sets a parameter.</summary>
    public static string SetBy(ParameterRole role, string name) => role switch
    {
        ParameterRole.Size or ParameterRole.Width or ParameterRole.Height => "--size, or --width and --height",
        ParameterRole.AspectRatio => "--aspect-ratio or --size",
        ParameterRole.Resolution => "--resolution or --size",
        ParameterRole.Duration => "--duration",
        ParameterRole.Factor => "--scale",
        ParameterRole.Transport => "nothing: the file comes by its address",
        _ => OptionFor(role)?.TrimEnd('.').Replace("use ", "", StringComparison.Ordinal) ?? $"--param {name}=…",
    };

    /// <summary>The argument that sets a required parameter.</summary>
    public static string ArgumentFor(ParameterRole role) => role switch
    {
        ParameterRole.Prompt => "prompt",
        ParameterRole.Picture or ParameterRole.FirstFrame => "file",
        ParameterRole.LastFrame => "end_image",
        ParameterRole.Mask => "mask",
        ParameterRole.Video => "video",
        ParameterRole.Sound => "sound",
        _ => "param",
    };

    /// <summary>For example <c>a first frame (start_image_url)</c>.</summary>
    public static string Named(ParameterRole role, ModelParameter parameter) =>
        role is ParameterRole.Other ? $"--param {parameter.Name}=…{Choices(parameter)}" : $"a {Word(role)} ({parameter.Name})";

    /// <summary>For example <c>first frame</c>.</summary>
    public static string Word(ParameterRole role) => role switch
    {
        ParameterRole.FirstFrame => "first frame",
        ParameterRole.LastFrame => "last frame",
        ParameterRole.Sound => "recording",
        ParameterRole.Video => "clip",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static string Choices(ModelParameter parameter) =>
        parameter.Values is { } values ? $" ({string.Join(", ", values.Select(value => value.ToString()))})" : "";
}
