using System.Globalization;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Pipeline.Planning.Continuity;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Says what the steps need to know of a planned frame: what to ask a provider for, and what a judge is to expect.</summary>
internal static class FrameRequests
{
    /// <summary>The request for one candidate of a frame. Its references must be there.</summary>
    /// <param name="production">The run.</param>
    /// <param name="node">The frame.</param>
    /// <param name="references">What the first stage found and made.</param>
    /// <param name="index">The candidate, from 0.</param>
    public static ImageRequest Candidate(Production production, FrameNode node, References references, int index)
    {
        return production.Addressed(new ImageRequest(
            production.ImageModel.Family,
            production.Prompts.Frame(
                production.Storyboard, node.Shot, node.Id.Kind, [.. node.References.Select(reference => (reference.Name, reference is PlannedReference.Portrait))], production.ImageModel),
            node.Size,
            Fingerprint.Seed(production.Options.Seed, string.Create(CultureInfo.InvariantCulture, $"{node.Id}/{index}")))
        {
            NegativePrompt = node.Spec.NegativePrompt,
            References = [.. node.References.Select(reference => Image(production, reference, references))],
            // Nobody has trained anything on cut paper.
            Loras = production.ImageModel.DrawsFromStoryboard ? [] : [.. node.Shot.VisibleIn(node.Id.Kind).SelectMany(member => CharacterMeans.Of(production.Storyboard.Character(member.Character)).Loras)],
            Brief = production.ImageModel.DrawsFromStoryboard
                ? new PictureBrief.Keyframe(node.Shot, node.Id.Kind, node.Scene, production.Storyboard.Characters)
                : null,
            Parameters = production.ImageModel.DrawsFromStoryboard
                ? new Dictionary<string, string> { ["drift"] = production.Options.Drift.ToString(CultureInfo.InvariantCulture) }
                : new Dictionary<string, string>(),
        });
    }

    /// <summary>What the frame must show.</summary>
    public static Expectation Expected(Production production, FrameNode node) => Expected(production, node.Shot, node.Id.Kind);

    /// <summary>What a keyframe of a shot must show.</summary>
    public static Expectation Expected(Production production, Shot shot, FrameKind kind)
    {
        Storyboard storyboard = production.Storyboard;
        IReadOnlyList<CastMember> seen = [.. shot.VisibleIn(kind)];
        string[] words = [shot.Spec(kind).Prompt, kind is FrameKind.First ? shot.FirstFrameText : shot.LastFrameText];
        return new(
            new(shot.Slug, kind),
            shot.Camera.Framing,
            [.. seen.Select(member => Figure(production, storyboard.Character(member.Character), member.In(kind), words))],
            [.. storyboard.Characters
                .Where(character => seen.All(member => member.Character != character.Id))
                .Select(character => Figure(production, character, new(false, Facing.Camera), words))])
        {
            Project = storyboard.Folder,
            Shot = shot.Id.ToString(),
            Action = words[1],
            Background = IfThere(production.Files.Full(ProjectPaths.Background(shot.Scene))),
            StyleFrame = IfThere(production.Files.Full(ProjectPaths.StyleFrame(shot.Scene))),
            // A shot at another hour than its place's sheet is judged by its own.
            Scene = storyboard.Scene(shot.Scene) is var scene && StateWords.TimeOf(words[1]) is string time ? scene with { TimeOfDay = time } : storyboard.Scene(shot.Scene),
            // The animatic artist cuts paper, whatever style the film is to have in the end.
            Style = production.ImageModel.DrawsFromStoryboard ? PictureStyle.CutOut : Style(storyboard),
        };
    }

    /// <summary>What the film's pictures are to look like, by the words of its prompts; null where they don't say.</summary>
    public static PictureStyle? Style(Storyboard storyboard) =>
        StyleWords.In([.. storyboard.Scenes.Select(scene => scene.Prompt), .. storyboard.Shots.Select(shot => shot.FirstFrame.Prompt)]);

    /// <summary>The project's files that a frame follows from, its reference pictures apart. The plans decide what it's made from.</summary>
    public static IEnumerable<string> Sources(Production production, FrameNode node) =>
    [
        node.Shot.Source.File, node.Scene.Source.File, ProjectPaths.FramePlan, ProjectPaths.CameraTree,
        .. node.Shot.VisibleIn(node.Id.Kind).Select(member => production.Storyboard.Character(member.Character).Source.File),
    ];

    private static string? IfThere(string file) => File.Exists(file) ? file : null;

    private static ExpectedFigure Figure(Production production, Character character, Appearance appearance, IReadOnlyList<string> words) => new(
        character,
        appearance,
        Enum.GetValues<PortraitView>()
            .Select(view => (View: view, File: production.Files.Full(ProjectPaths.Portrait(character.Id, view))))
            .Where(portrait => File.Exists(portrait.File))
            .ToDictionary(portrait => portrait.View, portrait => portrait.File))
    {
        Outfit = WornOutfits.In(character, words, production.Storyboard.Folder),
    };

    private static ReferenceImage Image(Production production, PlannedReference reference, References references)
    {
        string file = production.Files.Full(reference.File);
        return reference switch
        {
            PlannedReference.Portrait portrait => new(file, ReferenceRole.Character, portrait.Name)
            {
                Character = portrait.Character,
                View = portrait.View,
                Weight = production.ImageModel.DrawsFromStoryboard ? null : CharacterMeans.Of(production.Storyboard.Character(portrait.Character)).Weight,
                UsersOwn = references.IsOwn(portrait.File),
            },
            PlannedReference.Frame => new(file, ReferenceRole.PriorFrame, reference.Name),
            PlannedReference.Background => new(file, ReferenceRole.Scene, reference.Name) { UsersOwn = references.IsOwn(reference.File) },
            _ => new(file, ReferenceRole.Style, reference.Name) { UsersOwn = true },
        };
    }
}
