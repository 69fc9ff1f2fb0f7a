namespace Aivp.Tools.Pipeline.Assembling;

/// <summary>How a film's sound is made when its parts are joined.</summary>
/// <param name="Inputs">ffmpeg's arguments for the recordings that come with it, behind the parts.</param>
/// <param name="Graph">The filters, from <c>[0:a]</c> to <see cref="SoundMixer.Output"/>.</param>
/// <param name="Loudness">How loud it was before.</param>
internal sealed record MixedSound(IReadOnlyList<string> Inputs, string Graph, Loudness Loudness);
