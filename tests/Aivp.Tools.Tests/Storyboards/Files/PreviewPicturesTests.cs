using Aivp.Tools.Storyboards.Files;

namespace Aivp.Tools.Tests.Storyboards.Files;

public sealed class PreviewPicturesTests
{
    private const string Preview = "# 🎬 分镜预览 — X\n\n### ① 近景\n[🖼️ 待生成]\n📷 固定\n\n### ② 远景\n[🖼️ 待生成]\n\n### ③ 特写\n[🖼️ 待生成]\nend";
    private static readonly string[] s_shots = ["shot-01", "shot-02", "shot-03"];

    [Fact]
    public void Fill_WhenAShotFailed_KeepsItsPlaceholderAndTheOthersStayInOrder()
    {
        string filled = PreviewPictures.Fill(Preview, s_shots, shot => shot != "shot-02");

        filled.Should().Be(Preview
            .Replace("### ① 近景\n[🖼️ 待生成]", "### ① 近景\n![shot-01](../../image/frames/shot-01-ff.png)", StringComparison.Ordinal)
            .Replace("### ③ 特写\n[🖼️ 待生成]", "### ③ 特写\n![shot-03](../../image/frames/shot-03-ff.png)", StringComparison.Ordinal));
    }

    [Fact]
    public void Fill_WhenTheFailedShotIsThereLater_FillsItsOwnPlace()
    {
        string first = PreviewPictures.Fill(Preview, s_shots, shot => shot != "shot-02");

        string second = PreviewPictures.Fill(first, s_shots, _ => true);

        second.Should().Be(PreviewPictures.Fill(Preview, s_shots, _ => true)).And.Contain("### ② 远景\n![shot-02]");
    }

    [Fact]
    public void Fill_WhenThereAreMorePlacesThanShots_LeavesTheRest() =>
        PreviewPictures.Fill(Preview, ["shot-01"], _ => true).Should().Contain("### ② 远景\n[🖼️ 待生成]");
}
