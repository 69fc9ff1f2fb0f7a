using Aivp.Tools.Pipeline.Planning;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline;

/// <summary>Writes everything that a run will look at into the two progress tables before it begins, so that they show what is still to come.</summary>
internal static class WorkList
{
    public static async Task WriteAsync(
        Production production, IReadOnlyList<Scene> backgrounds, IReadOnlyList<FrameNode> frames, IReadOnlyList<Shot> shots, CancellationToken cancellationToken)
    {
        foreach (Character character in production.Storyboard.Characters)
        {
            foreach (PortraitView view in Enum.GetValues<PortraitView>())
            {
                await ImageAsync($"character-{character.Id}-{view.ToString().ToLowerInvariant()}", ProjectPaths.Portrait(character.Id, view), GenerationMode.TextToImage);
            }
        }

        foreach (Scene scene in backgrounds)
        {
            await ImageAsync($"scene-{scene.Id}", ProjectPaths.Background(scene.Id), GenerationMode.TextToImage);
        }

        foreach (FrameNode frame in frames)
        {
            await ImageAsync(frame.Id.ToString(), ProjectPaths.Frame(frame.Id), frame.Mode);
        }

        foreach (Shot shot in shots)
        {
            await production.Plans.ListVideoAsync(
                shot.Slug, ProjectPaths.Clip(shot.Slug), production.For(shot).VideoModel.Id, ClipRequests.IsFromClip(shot) ? GenerationMode.VideoToVideo : GenerationMode.ImageToVideo, cancellationToken);
        }

        Task ImageAsync(string type, string file, GenerationMode mode) =>
            production.Plans.ListImageAsync(type, file, production.ImageModel.Id, mode, cancellationToken);
    }
}
