using Aivp.Tools.Errors;
using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Skills;

/// <summary>Single pieces over the pipeline's own stages.</summary>
internal sealed class StudioSkills(ProductionOpener opener, ReferencePictures references, ShotAnimation animation) : IStudioSkills
{
    public async Task<PieceReport> CharacterSheetAsync(
        string project, string character, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken)
    {
        options.Check();
        Storyboard storyboard = await opener.ReadAsync(project, options, cancellationToken);
        CharacterId id = CharacterId.Of(character);
        Character found = storyboard.Characters.FirstOrDefault(one => one.Id == id) ?? throw new SkillArgumentException(
            "character", $"there is no character '{character}'; {NearestName.Hint(id.Value, [.. storyboard.Characters.Select(one => one.Id.Value)])}");
        return await MakeAsync(
            storyboard, options, progress, [.. Enum.GetValues<PortraitView>().Select(view => ProjectPaths.Portrait(id, view))], (production, token) => references.MakeCharacterAsync(production, found, token), cancellationToken);
    }

    public async Task<PieceReport> StyleFrameAsync(
        string project, string? scene, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken)
    {
        options.Check();
        Storyboard storyboard = await opener.ReadAsync(project, options, cancellationToken);
        SceneId id = scene is null ? storyboard.Shots[0].Scene : SceneId.FromString(scene);
        Scene found = storyboard.Scenes.FirstOrDefault(one => one.Id == id) ?? throw new SkillArgumentException(
            "scene", $"there is no scene '{scene}'; {NearestName.Hint(id.Value, [.. storyboard.Scenes.Select(one => one.Id.Value)])}");
        return await MakeAsync(
            storyboard, options, progress, [ProjectPaths.StyleFrame(id)], (production, token) => references.MakeStyleFrameAsync(production, found, token), cancellationToken);
    }

    public async Task<PieceReport> AnimateShotAsync(
        string project, string shot, ProduceOptions options, IProgress<FilmEvent> progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<ShotId> wanted = ShotList.One(shot);
        options = options with { Shots = wanted };
        options.Check();
        Storyboard storyboard = await opener.ReadAsync(project, options, cancellationToken);
        Shot found = storyboard.Shot(wanted[0]);
        return await MakeAsync(
            storyboard, options, progress, [ProjectPaths.Clip(found.Slug)], (production, token) => animation.MakeAsync(production, found, token), cancellationToken);
    }

    private Task<PieceReport> MakeAsync(
        Storyboard storyboard,
        ProduceOptions options,
        IProgress<FilmEvent> progress,
        string[] files,
        Func<Production, CancellationToken, Task> make,
        CancellationToken cancellationToken)
    {
        Heard heard = new(progress);
        return opener.RunAsync(storyboard, options, heard, async production =>
        {
            await make(production, cancellationToken);
            return new PieceReport(
                storyboard.Folder,
                [.. files.Where(file => File.Exists(production.Files.Full(file)))],
                production.Generated,
                production.Reused,
                production.CostUsd)
            {
                WouldMake = [.. production.Would.Select(piece => new PieceEstimate(piece.Key, piece.Value))],
                Remarks = heard.Remarks,
            };
        }, cancellationToken);
    }

    /// <summary>Remarks are part of the answer as well: nobody may be watching.</summary>
    private sealed class Heard(IProgress<FilmEvent> progress) : IProgress<FilmEvent>
    {
        public List<string> Remarks { get; } = [];

        public void Report(FilmEvent value)
        {
            if (value is FilmEvent.Remark remark)
            {
                lock (Remarks)
                {
                    Remarks.Add(remark.Message);
                }
            }

            progress.Report(value);
        }
    }
}
