using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning;

/// <summary>A picture that a frame will be made from, before it is there.</summary>
internal abstract record PlannedReference
{
    /// <summary>What the prompt and the plan call it.</summary>
    public abstract string Name { get; }

    /// <summary>Where it is or will be, relative to the project.</summary>
    public abstract string File { get; }

    /// <summary>A frame of the film that comes earlier in the graph.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Shot">Its shot.</param>
    /// <param name="Why">For example <c>start state</c>, <c>parent camera</c>.</param>
    internal sealed record Frame(FrameId Id, ShotId Shot, string Why) : PlannedReference
    {
        public override string Name => $"shot {Shot} {(Id.Kind is FrameKind.First ? "first" : "last")} frame ({Why})";

        public override string File => ProjectPaths.Frame(Id);
    }

    /// <summary>A view of a character.</summary>
    internal sealed record Portrait(CharacterId Character, string CharacterName, PortraitView View) : PlannedReference
    {
        public override string Name => $"{CharacterName} ({View.ToString().ToLowerInvariant()})";

        public override string File => ProjectPaths.Portrait(Character, View);
    }

    /// <summary>A scene's empty background.</summary>
    internal sealed record Background(SceneId Scene) : PlannedReference
    {
        public override string Name => $"scene {Scene}";

        public override string File => ProjectPaths.Background(Scene);
    }

    /// <summary>A picture of the user's own.</summary>
    internal sealed record Picture(string Path, string Note) : PlannedReference
    {
        public override string Name => Note.Length > 0 ? Note : System.IO.Path.GetFileNameWithoutExtension(Path);

        public override string File => Path;
    }
}
