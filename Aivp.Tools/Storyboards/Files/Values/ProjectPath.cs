using Aivp.Tools.Storyboards.Files.Kinds;

namespace Aivp.Tools.Storyboards.Files.Values;

/// <summary>Keeps what a project's files name within the project: a storyboard from somebody else mustn't have our files uploaded to a vendor.</summary>
internal static class ProjectPath
{
    /// <summary>Whether a path leads, or may lead, out of the project. Logs it if so.</summary>
    public static bool Leaves(string path, SourceLine where, FindingLog log)
    {
        string forward = path.Trim().Replace('\\', '/');
        bool leaves = forward.StartsWith('/')
            || forward.StartsWith('~')
            || forward.Contains(':')
            || forward.Split('/').Any(part => part.Trim() == "..")
            || forward.Any(char.IsControl);
        if (leaves)
        {
            log.Add(ValueKinds.LeavesProject, where, $"'{Excerpt.Of(path)}' leads out of the project; copy the file into the project and name it from the project's folder: refs/hat.png.");
        }

        return leaves;
    }
}
