using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storage;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Pipeline;

/// <content>Portraits: made from the turnaround sheet, compared with each other before anything depends on them, and drawn anew where they disagree.</content>
internal sealed partial class ReferencePictures
{
    /// <summary>How often a view that shows somebody else is drawn anew before a person must look.</summary>
    public const int Redraws = 2;

    private async Task PortraitsAsync(Production production, Character character, References all, CancellationToken cancellationToken)
    {
        string id = IdOf(character);
        PictureLog log = await production.Files.ReadAsync(ProjectPaths.ImageLog(id), ProjectJson.Readable.PictureLog, cancellationToken)
            ?? new() { Id = id, Type = "character" };
        List<ReferenceImage> known = [];
        foreach (PortraitView view in Enum.GetValues<PortraitView>())
        {
            string file = ProjectPaths.Portrait(character.Id, view);
            if (await production.Files.StateAsync(file, log.Of(file), null, cancellationToken) is FileState.UsersOwn)
            {
                known.Add(Reference(production, character, view, usersOwn: true));
            }
        }

        foreach (PortraitView view in Enum.GetValues<PortraitView>())
        {
            log = await DrawAsync(log, view, DrawOf(production, log, character, view));
            if (view is PortraitView.Turnaround && known.TrueForAll(reference => reference.View is not PortraitView.Turnaround))
            {
                known.Add(Reference(production, character, view, usersOwn: false));
            }
        }

        if (!production.Options.DryRun && !production.ImageModel.DrawsFromStoryboard)
        {
            await AgreeAsync(production, character, log, all, DrawAsync, cancellationToken);
        }

        Task<PictureLog> DrawAsync(PictureLog log, PortraitView view, int draw)
        {
            return OneAsync(production, log, ProjectPaths.Portrait(character.Id, view), Request, character.Source.File, all, cancellationToken);

            ImageRequest Request(Production by) => by.Addressed(new ImageRequest(
                by.ImageModel.Family,
                by.Prompts.Portrait(by.Storyboard, character, view, by.ImageModel),
                view is PortraitView.Turnaround ? s_sheet : s_portrait,
                SeedOf(by, character, view, draw))
            {
                References = [.. known],
                Loras = by.ImageModel.DrawsFromStoryboard ? [] : CharacterMeans.Of(character).Loras,
                Brief = by.ImageModel.DrawsFromStoryboard ? new PictureBrief.Portrait(character, view) : null,
            });
        }
    }

    /// <summary>Draws anew what shows somebody else; what still does then must be looked at before frames are made from it.</summary>
    private async Task AgreeAsync(
        Production production, Character character, PictureLog log, References all, Func<PictureLog, PortraitView, int, Task<PictureLog>> drawAsync, CancellationToken cancellationToken)
    {
        Dictionary<PortraitView, string> portraits = Enum.GetValues<PortraitView>()
            .Select(view => (View: view, File: production.Files.Full(ProjectPaths.Portrait(character.Id, view))))
            .Where(portrait => File.Exists(portrait.File))
            .ToDictionary(portrait => portrait.View, portrait => portrait.File);
        while (true)
        {
            IReadOnlyList<SheetDoubt> doubts = await sheets.CheckAsync(character.Name, portraits, FrameRequests.Style(production.Storyboard), cancellationToken);
            PortraitView[] made = [.. doubts.Select(doubt => Culprit(doubt.View)).Distinct().Where(view => !all.IsOwn(ProjectPaths.Portrait(character.Id, view)))];
            PortraitView[] again = [.. made.Where(view => DrawOf(production, log, character, view) < Redraws)];
            string said = string.Join(' ', doubts.Select(doubt => doubt.Message));
            if (again.Length == 0)
            {
                if (made.Length > 0 && !production.Options.TrustSheets)
                {
                    all.Dispute(character.Id, said);
                }
                else if (doubts.Count > 0)
                {
                    production.Progress.Report(new FilmEvent.Remark($"{said} Frames are made from them all the same."));
                }

                return;
            }

            production.Progress.Report(new FilmEvent.Remark($"{said} Drawn anew: {string.Join(", ", again.Select(view => view.ToString().ToLowerInvariant()))}."));
            foreach (PortraitView view in again)
            {
                log = await drawAsync(log, view, DrawOf(production, log, character, view) + 1);
            }
        }
    }

    /// <summary>Portraits are made from the turnaround sheet: if the front isn't who is on the sheet, the front is wrong.</summary>
    private static PortraitView Culprit(PortraitView view) => view is PortraitView.Turnaround ? PortraitView.Front : view;

    private static string IdOf(Character character) => $"character-{character.Id}";

    private static int SeedOf(Production production, Character character, PortraitView view, int draw) => draw == 0 && CharacterMeans.Of(character).Seed is int own
        ? own
        : Fingerprint.Seed(production.Options.Seed, draw == 0 ? $"{IdOf(character)}-{view}" : $"{IdOf(character)}-{view}-{draw}");

    /// <summary>Which draw a view is at, as its log's seed says.</summary>
    private static int DrawOf(Production production, PictureLog log, Character character, PortraitView view) =>
        log.Of(ProjectPaths.Portrait(character.Id, view)) is { } entry
            ? Enumerable.Range(0, Redraws + 1).FirstOrDefault(draw => SeedOf(production, character, view, draw) == entry.Seed)
            : 0;

    private static ReferenceImage Reference(Production production, Character character, PortraitView view, bool usersOwn) =>
        new(production.Files.Full(ProjectPaths.Portrait(character.Id, view)), ReferenceRole.Character, $"{character.Name} ({view.ToString().ToLowerInvariant()})")
        {
            Character = character.Id,
            View = view,
            UsersOwn = usersOwn,
        };
}
