namespace Aivp.Tools.Storyboards;

/// <summary>An id that is one string in files, in JSON and on the command line.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface IStringId<TSelf>
    where TSelf : IStringId<TSelf>
{
    /// <summary>The id that <c>ToString</c> writes as this text.</summary>
    /// <exception cref="FormatException">The text isn't such an id.</exception>
    static abstract TSelf FromString(string text);
}
