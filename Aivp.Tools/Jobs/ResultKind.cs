namespace Aivp.Tools.Jobs;

/// <summary>What sort of file a job makes.</summary>
public enum ResultKind
{
    /// <summary>A still picture.</summary>
    Picture,

    /// <summary>A clip.</summary>
    Clip,

    /// <summary>Sound.</summary>
    Sound,

    /// <summary>JSON, as a judge answers.</summary>
    Json,
}
