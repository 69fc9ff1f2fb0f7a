using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads a shot size from a text: a shot of large variation says in its last frame's text how close it ends.</summary>
internal static class FramingReader
{
    private static readonly Lexicon<Framing> Words = new(
        ("extreme close up|macro", Framing.ExtremeCloseUp), ("medium close up", Framing.MediumCloseUp), ("close up|closeup|headshot", Framing.CloseUp), ("medium long|cowboy shot|american shot|medium wide", Framing.MediumLong),
        ("medium shot|waist up|half body|mid shot", Framing.Medium), ("extreme long|extreme wide|aerial|panorama", Framing.ExtremeLong), ("long shot|wide shot|full body|full shot|establishing", Framing.Long));

    public static Framing? Of(string text) => Words.TryFirst(Phrase.Of(text), out Framing framing) ? framing : null;
}
