using System.Globalization;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Benchmarks.Choosing;

/// <summary>The frames to be judged: the example film's, then as many made-up films as it takes.</summary>
internal static class Cases
{
    private const int FramesOfFilm = 8;

    /// <param name="count">How many frames.</param>
    /// <param name="seed">Another seed, other films.</param>
    /// <param name="example">The example project's folder; null leaves it out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<IReadOnlyList<FrameCase>> MakeAsync(int count, int seed, string? example, CancellationToken cancellationToken)
    {
        List<FrameCase> cases = [];
        if (example is not null && (await new StoryboardReader().ReadAsync(example, cancellationToken)).Storyboard is { } board)
        {
            cases.AddRange(board.Shots
                .SelectMany(shot => shot.Frames.Select(frame => new FrameCase("example", shot, frame.Kind, board.Scene(shot.Scene), board.Characters)))
                .Where(frame => frame.Seen.Count > 0));
        }

        for (int film = 0; cases.Count < count; film++)
        {
            // Seeded: the same command measures the same pictures.
#pragma warning disable CA5394
            Random chance = new(HashCode(seed, film));
#pragma warning restore CA5394
            IReadOnlyList<Character> cast = CastWords.Of(chance);
            for (int shot = 1; shot <= FramesOfFilm && cases.Count < count; shot++)
            {
                Scene scene = ShotWords.Place(chance.Next(100));
                cases.Add(new(string.Create(CultureInfo.InvariantCulture, $"film-{film}"), ShotWords.Of(shot, scene, cast, chance), FrameKind.First, scene, cast));
            }
        }

        return [.. cases.Take(count)];
    }

    private static int HashCode(int seed, int film) => (seed * 7919) + film;
}
