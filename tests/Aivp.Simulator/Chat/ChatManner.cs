namespace Aivp.Simulator.Chat;

/// <summary>How a server answers: as OpenAI's does, or odd in a way that some server is.</summary>
public enum ChatManner
{
    /// <summary>In pieces: words by words, a call's arguments a few letters at a time.</summary>
    Usual,

    /// <summary>In one piece of a stream.</summary>
    OnePiece,

    /// <summary>As one JSON document, though a stream was asked for.</summary>
    NoStream,

    /// <summary>Refuses a request that asks for a stream, with 400.</summary>
    RefusesStream,

    /// <summary>Calls have neither id nor number, arguments are an object, content is null, and no finish reason comes.</summary>
    Bare,

    /// <summary>All calls are number 0.</summary>
    AllZero,

    /// <summary>The connection ends after the first words.</summary>
    BreaksOff,

    /// <summary>An error inside of a success.</summary>
    ErrorInside,
}
