using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Pipeline.Planning;

/// <summary>Chooses what a frame is made from: what the author lists first, then what the camera tree and the cast's facing ask for.</summary>
internal sealed class ReferenceSelector(Storyboard storyboard)
{
    private readonly ILookup<(ShotId, FrameKind), PlannedFrame> _plan = storyboard.FramePlan.ToLookup(entry => (entry.Shot, entry.Kind));
    private readonly HashSet<ShotId> _shots = [.. storyboard.Shots.Select(shot => shot.Id)];

    /// <summary>The references that must be honoured, most important first.</summary>
    public IEnumerable<PlannedReference> Required(Shot shot, FrameKind kind)
    {
        if (kind is FrameKind.Last)
        {
            yield return Frame(shot, FrameKind.First, "start state");
        }

        IEnumerable<FrameReference> written = [.. shot.Spec(kind).References, .. _plan[(shot.Id, kind)].SelectMany(entry => entry.References)];
        foreach (FrameReference reference in written)
        {
            if (Planned(reference, shot, kind) is { } planned)
            {
                yield return planned;
            }
        }

        if (kind is FrameKind.First && ParentShot(shot) is { } parent)
        {
            yield return Frame(parent, FrameKind.First, "parent camera");
        }

        foreach (PlannedReference portrait in Portraits(shot, kind))
        {
            yield return portrait;
        }
    }

    /// <summary>The same camera's closest earlier shot: worth having, but dropped where it would close a circle.</summary>
    public PlannedReference.Frame? SameCameraEarlier(Shot shot, FrameKind kind) =>
        kind is FrameKind.Last || WordsOnly(shot, kind)
            ? null
            : storyboard.Shots
                .TakeWhile(other => other != shot)
                .LastOrDefault(other => other.Scene == shot.Scene && other.Camera.Name == shot.Camera.Name) is { } earlier
                    ? Frame(earlier, FrameKind.First, "same camera")
                    : null;

    /// <summary>The view that shows what the camera will see of somebody.</summary>
    public static IReadOnlyList<PortraitView> ViewsFor(Facing facing) => facing switch
    {
        Facing.Camera => [PortraitView.Front],
        Facing.ThreeQuarter => [PortraitView.Front, PortraitView.Side],
        Facing.Profile => [PortraitView.Side],
        _ => [PortraitView.Back],
    };

    private static IEnumerable<PlannedReference> Portraits(Shot shot, FrameKind kind) =>
        from member in shot.VisibleIn(kind)
        from view in ViewsFor(member.In(kind).Facing)
        select new PlannedReference.Portrait(member.Character, member.Name, view);

    private PlannedReference? Planned(FrameReference reference, Shot shot, FrameKind kind) => reference switch
    {
        FrameReference.PriorFrame prior when prior.Shot == shot.Id && prior.Kind == kind => null,
        FrameReference.PriorFrame prior => Frame(storyboard.Shot(prior.Shot), prior.Kind, prior.Shot == shot.Id ? "start state" : "prior frame"),
        FrameReference.Portrait portrait => new PlannedReference.Portrait(
            portrait.Character, storyboard.Character(portrait.Character).Name, portrait.View),
        FrameReference.Place place => WordsOnly(shot, kind) ? null : new PlannedReference.Background(place.Scene),
        FrameReference.Picture picture => new PlannedReference.Picture(picture.Path, picture.Note),
        _ => null,
    };

    // "Text-to-image" in the author's hand: the place comes from the scene's prompt. Portraits are given all the same: identity isn't left to words.
    private bool WordsOnly(Shot shot, FrameKind kind) =>
        (shot.Spec(kind).Mode ?? _plan[(shot.Id, kind)].FirstOrDefault()?.Mode) is GenerationMode.TextToImage;

    private Shot? ParentShot(Shot shot)
    {
        ShotId? planned = _plan[(shot.Id, FrameKind.First)].Select(entry => entry.ParentShot).FirstOrDefault(id => id is not null);
        if (planned is { } id && id != shot.Id && _shots.Contains(id))
        {
            return storyboard.Shot(id);
        }

        string? parent = storyboard.Cameras.FirstOrDefault(camera => camera.Scene == shot.Scene && camera.Camera.Name == shot.Camera.Name)?.Parent;
        return parent is null
            ? null
            : storyboard.Shots.FirstOrDefault(other => other.Scene == shot.Scene && other.Camera.Name == parent && other != shot);
    }

    private static PlannedReference.Frame Frame(Shot shot, FrameKind kind, string why) => new(new(shot.Slug, kind), shot.Id, why);
}
