namespace Aivp.Tools.Storyboards.Files.Checks;

/// <summary>One thing that must hold between a project's files, or should.</summary>
internal interface IRule
{
    void Check(ProjectDraft project, FindingLog log);
}
