using Aivp.Tools.Pipeline;
using Aivp.Tools.Pipeline.Judging;
using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Tests.Pipeline.Fakes;

/// <summary>Doubts reference pictures as a test says.</summary>
internal sealed class FakeSheetCheck : ISheetCheck
{
    /// <summary>Whether a character's view, as the file is now, shows somebody else.</summary>
    public Func<string, PortraitView, string, bool> IsWrong { get; set; } = (_, _, _) => false;

    public Task<IReadOnlyList<SheetDoubt>> CheckAsync(
        string name, IReadOnlyDictionary<PortraitView, string> portraits, PictureStyle? style, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SheetDoubt>>([
            .. portraits.Where(portrait => IsWrong(name, portrait.Key, File.ReadAllText(portrait.Value)))
                .Select(portrait => new SheetDoubt(portrait.Key, $"{name}: {portrait.Key} shows somebody else."))]);
}
