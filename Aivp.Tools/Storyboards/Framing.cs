namespace Aivp.Tools.Storyboards;

/// <summary>Shot size, from widest to tightest.</summary>
public enum Framing
{
    /// <summary>Extreme long shot (ELS, EWS): the place; people are small.</summary>
    ExtremeLong,

    /// <summary>Long shot (LS, WS, FS): whole figures with air around them.</summary>
    Long,

    /// <summary>Medium long shot (MLS, MWS): from the knees up.</summary>
    MediumLong,

    /// <summary>Medium shot (MS): from the waist up.</summary>
    Medium,

    /// <summary>Medium close-up (MCU): from the chest up.</summary>
    MediumCloseUp,

    /// <summary>Close-up (CU): head and shoulders.</summary>
    CloseUp,

    /// <summary>Extreme close-up (ECU, XCU): a detail of the face.</summary>
    ExtremeCloseUp,
}
