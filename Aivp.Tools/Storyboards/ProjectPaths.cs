namespace Aivp.Tools.Storyboards;

/// <summary>Where a project keeps what. All paths are relative to the project's folder, with forward slashes.</summary>
public static class ProjectPaths
{
    /// <summary>The storyboard's folder.</summary>
    public const string Storyboard = "storyboard/storyboard-final";

    /// <summary>The shots' files.</summary>
    public const string Shots = Storyboard + "/shots";

    /// <summary>The frame plan.</summary>
    public const string FramePlan = Storyboard + "/frame-plan.md";

    /// <summary>The camera tree.</summary>
    public const string CameraTree = Storyboard + "/camera-tree.md";

    /// <summary>The human preview, whose placeholders become pictures.</summary>
    public const string Preview = Storyboard + "/preview.md";

    /// <summary>The storyboard in prose; may name a target duration.</summary>
    public const string StoryboardText = Storyboard + "/storyboard.md";

    /// <summary>The script; may name a target duration.</summary>
    public const string Script = "script/script-final.md";

    /// <summary>Character sheets.</summary>
    public const string CharacterSheets = "script/characters";

    /// <summary>Scene sheets.</summary>
    public const string SceneSheets = "script/scenes";

    /// <summary>Progress table of the pictures.</summary>
    public const string ImagePlan = "image/plan.md";

    /// <summary>Progress table of the clips.</summary>
    public const string VideoPlan = "video/plan.md";

    /// <summary>Losing candidates, and the chosen one's twin.</summary>
    public const string Candidates = "image/candidates";

    /// <summary>The finished film.</summary>
    public const string Film = "film.mp4";

    /// <summary>What a lip-sync tool needs of each talking shot, and where it puts what it makes.</summary>
    public const string Handoff = "handoff";

    /// <summary>What is wrong with the film, for programs and for people.</summary>
    public const string Review = "review";

    /// <summary>Every shot's candidates with their scores, on one picture.</summary>
    public const string ContactSheet = "contact-sheet.png";

    /// <summary>A character's reference picture.</summary>
    public static string Portrait(CharacterId character, PortraitView view) =>
        $"image/characters/{character}-{view.ToString().ToLowerInvariant()}.png";

    /// <summary>A scene's empty background.</summary>
    public static string Background(SceneId scene) => $"image/scenes/{scene}.png";

    /// <summary>A scene's style frame.</summary>
    public static string StyleFrame(SceneId scene) => $"image/style/{scene}.png";

    /// <summary>A chosen keyframe.</summary>
    public static string Frame(FrameId frame) => $"image/frames/{frame}.png";

    /// <summary>A candidate of a keyframe.</summary>
    /// <param name="frame">The keyframe.</param>
    /// <param name="index">From 0; the file is numbered from 1.</param>
    public static string Candidate(FrameId frame, int index) => $"{Candidates}/{frame}-c{index + 1}.png";

    /// <summary>The log of a picture, by its id: <c>shot-02-ff</c>, <c>character-ines</c>.</summary>
    public static string ImageLog(string id) => $"image/log/{id}.json";

    /// <summary>A shot's clip.</summary>
    public static string Clip(string shot) => $"video/clips/{shot}.mp4";

    /// <summary>A talking shot's clip with its lips moved, as a lip-sync tool leaves it: it's shown instead of the shot's own.</summary>
    public static string SyncedClip(string shot) => $"{Handoff}/{shot}/synced.mp4";

    /// <summary>A take of a shot's clip, where it was animated more than once.</summary>
    /// <param name="shot">The shot.</param>
    /// <param name="index">From 0; the file is numbered from 1.</param>
    public static string Take(string shot, int index) => $"video/takes/{shot}-t{index + 1}.mp4";

    /// <summary>The log of a shot's clip.</summary>
    public static string ClipLog(string shot) => $"video/log/{shot}.json";
}
