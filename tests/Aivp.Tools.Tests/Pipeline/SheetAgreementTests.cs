using Aivp.Tools.Pipeline;
using Aivp.Tools.Storyboards;
using Aivp.Tools.Tests.Pipeline.Fakes;
using static Aivp.Tools.Tests.Pipeline.Planning.TestBoard;

namespace Aivp.Tools.Tests.Pipeline;

/// <summary>Reference pictures that show different people are drawn anew, and nothing is made from them before they agree.</summary>
public sealed class SheetAgreementTests : IDisposable
{
    private const string Side = "image/characters/ines-side.png";

    private readonly FakeStudio _studio = new([
        Shot(1, cast: [Ines(Facing.Profile)]),
        Shot(2, "cam_1", cast: [Tom(Facing.Camera)]),
    ]);

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Produce_WhenAViewShowsSomebodyElse_DrawsItAnewAndGoesOn()
    {
        int looks = 0;
        _studio.Sheets.IsWrong = (name, view, _) => name == "Ines" && view is PortraitView.Side && looks++ == 0;

        ProductionReport report = await _studio.ProduceAsync();

        report.Failures.Should().BeEmpty();
        _studio.Remarks.Should().Contain(remark => remark.Contains("Drawn anew: side", StringComparison.Ordinal));
        report.CostUsd.Should().Be(19 * 0.04m, "eight portraits and one of them again, two keyframes of four candidates, two clips");
        _studio.Vendor.Forget();
        (await _studio.ProduceAsync()).Generated.Should().Be(0, "the redrawn view is up to date");
        _studio.Vendor.Made.Should().BeEmpty();
    }

    [Fact]
    public async Task Produce_WhenItStillDoes_MakesNoFrameFromItAndDrawsNoMore()
    {
        _studio.Sheets.IsWrong = (name, view, _) => name == "Ines" && view is PortraitView.Side;

        ProductionReport report = await _studio.ProduceAsync();

        report.Failures.Should().ContainSingle().Which.Should().Match<PieceFailure>(failure =>
            failure.Piece == "shot-01-ff" && failure.Code == "sheets_disagree" && failure.Message.Contains("--trust-sheets"));
        report.Frames.Select(frame => frame.Frame.Shot).Should().Equal("shot-02");
        _studio.Vendor.Forget();
        (await _studio.ProduceAsync()).Failures.Should().ContainSingle();
        _studio.Vendor.Made.Should().BeEmpty("it was drawn anew twice already");
    }

    [Fact]
    public async Task Produce_WhenTheSheetsAreTrusted_MakesTheFramesAndSaysSo()
    {
        _studio.Sheets.IsWrong = (name, view, _) => name == "Ines" && view is PortraitView.Side;

        ProductionReport report = await _studio.ProduceAsync(new() { Provider = "fake", Parallel = 1, TrustSheets = true });

        report.Failures.Should().BeEmpty();
        _studio.Remarks.Should().Contain(remark => remark.Contains("all the same", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Produce_WhenTheFrontIsntWhoIsOnTheTurnaround_DrawsTheFrontAnew()
    {
        int looks = 0;
        _studio.Sheets.IsWrong = (name, view, _) => name == "Ines" && view is PortraitView.Turnaround && looks++ == 0;

        await _studio.ProduceAsync();

        _studio.Remarks.Should().Contain(remark => remark.Contains("Drawn anew: front", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Produce_WhenTheUsersOwnPicturesDisagree_SaysSoAndUsesThem()
    {
        _studio.Write(Side, "mine");
        _studio.Sheets.IsWrong = (name, view, text) => name == "Ines" && view is PortraitView.Side && text == "mine";

        ProductionReport report = await _studio.ProduceAsync();

        report.Failures.Should().BeEmpty();
        _studio.Read(Side).Should().Be("mine");
        _studio.Remarks.Should().Contain(remark => remark.Contains("all the same", StringComparison.Ordinal));
    }
}
