using Aivp.Tools.Pipeline.Animating.Motion;

namespace Aivp.Tools.Tests.Pipeline.Animating.Motion;

public sealed class MotionReaderTests
{
    [Theory]
    [InlineData("Static camera. The woman in the yellow raincoat slowly turns her head.", "")]
    [InlineData("The camera is locked off.", "")]
    [InlineData("No camera movement; she pushes the door open.", "")]
    [InlineData("Fixed shot, no pan or zoom.", "")]
    [InlineData("Camera: static (unfixed camera = NO)", "")]
    [InlineData("The camera holds still while the man pulls back the curtain.", "")]
    [InlineData("Slow push in on her face.", "slow push")]
    [InlineData("Slow push toward the window", "slow push")]
    [InlineData("Camera slowly pushes in.", "slow push")]
    [InlineData("Slowly, the camera pushes in.", "slow push")]
    [InlineData("The camera dollies back quickly.", "fast pull")]
    [InlineData("Gentle pull out to reveal the harbour.", "slow pull")]
    [InlineData("Zoom out.", "pull")]
    [InlineData("Camera zooms in fast on the lantern.", "fast push")]
    [InlineData("Crash zoom in.", "whip push")]
    [InlineData("Camera pans left.", "pan left")]
    [InlineData("Camera pans slowly to the right across the deck.", "slow pan right")]
    [InlineData("Whip pan right to the door.", "whip pan right")]
    [InlineData("Whip-pan left.", "whip pan left")]
    [InlineData("The camera tilts up the tower.", "tilt up")]
    [InlineData("Tilt down to her hands.", "tilt down")]
    [InlineData("Camera tracks left with the cart.", "track left")]
    [InlineData("The camera trucks right.", "track right")]
    [InlineData("Dolly left past the crates.", "track left")]
    [InlineData("The camera follows her along the pier.", "follow")]
    [InlineData("Tracking shot of the runner.", "follow")]
    [InlineData("Camera cranes up.", "crane up")]
    [InlineData("Pedestal down.", "crane down")]
    [InlineData("The camera rises slowly over the roofs.", "slow crane up")]
    [InlineData("The camera descends.", "crane down")]
    [InlineData("Handheld.", "handheld")]
    [InlineData("Shaky handheld camera.", "handheld")]
    [InlineData("The camera orbits left around them.", "arc left")]
    [InlineData("[Camera: slow push-in, medium close-up, low]\nThe woman turns her head to the right.", "slow push")]
    [InlineData("[Camera: static, medium close-up, low]\nThe woman turns left and pulls back.", "")]
    [InlineData("The camera moves forward gently.", "slow push")]
    [InlineData("Camera drifts left.", "slow track left")]
    [InlineData("We push in on the letter.", "push")]
    [InlineData("Steadicam glides forward.", "push")]
    public void Read_WhenEnglish_FindsTheCamerasMove(string text, string expected) => Words(text).Should().Be(expected);

    [Theory]
    [InlineData("镜头缓慢推进", "slow push")]
    [InlineData("镜头推近她的脸", "push")]
    [InlineData("缓缓拉远", "slow pull")]
    [InlineData("固定镜头，她推开门", "")]
    [InlineData("近景固定机位，黄色雨衣的银发女人紧握栏杆", "")]
    [InlineData("镜头向左摇", "pan left")]
    [InlineData("右摇", "pan right")]
    [InlineData("镜头上摇", "tilt up")]
    [InlineData("镜头快速向右移", "fast track right")]
    [InlineData("左移", "track left")]
    [InlineData("镜头上升", "crane up")]
    [InlineData("镜头缓降", "slow crane down")]
    [InlineData("跟拍", "follow")]
    [InlineData("手持", "handheld")]
    [InlineData("甩镜向左", "whip pan left")]
    [InlineData("推", "push")]
    [InlineData("慢推", "slow push")]
    [InlineData("升", "crane up")]
    public void Read_WhenChinese_FindsTheCamerasMove(string text, string expected) => Words(text).Should().Be(expected);

    [Theory]
    [InlineData("She pushes the door and pulls her coat tight.")]
    [InlineData("He tilts his head, then follows the boy left.")]
    [InlineData("The pan falls off the stove.")]
    [InlineData("The woman in the yellow raincoat slowly turns her head.")]
    [InlineData("她推开门，拉住他的手")]
    [InlineData("")]
    public void Read_WhenOnlyPeopleMove_SaysNothingAboutTheCamera(string text) => MotionReader.Read(text, TimeSpan.FromSeconds(5)).Should().BeNull();

    [Theory]
    [InlineData("Camera pushes in as she pulls the chair back.", "push")]
    [InlineData("Slow push in while the man turns left.", "slow push")]
    [InlineData("The ferry rolls, the camera pans right.", "pan right")]
    [InlineData("As the train leaves, the camera tracks right.", "track right")]
    [InlineData("Camera pulls focus to the background. Static.", "")]
    public void Read_WhenPeopleMoveToo_TakesOnlyTheCamerasPart(string text, string expected) => Words(text).Should().Be(expected);

    [Fact]
    public void Read_WhenTwoMovesFollowEachOther_SharesTheTime()
    {
        IReadOnlyList<CameraMove> moves = MotionReader.Read("Camera: slow push, then quick pan right.", TimeSpan.FromSeconds(6))!;

        moves.Select(move => $"{move}").Should().Equal("slow push", "fast pan right");
        moves[0].Begin.Should().Be(0);
        moves[0].End.Should().BeInRange(0.5, 0.6);
        (moves[1].Begin, moves[1].End).Should().Be((0.5, 1.0));
    }

    [Fact]
    public void Read_WhenTheCameraHoldsFirst_MovesOnlyAfterwards()
    {
        CameraMove move = MotionReader.Read("The camera holds still, then pushes in.", TimeSpan.FromSeconds(6))!.Should().ContainSingle().Subject;

        (move.Kind, move.Begin, move.End).Should().Be((CameraMoveKind.Push, 0.5, 1.0));
    }

    [Theory]
    [InlineData("Camera pushes in and tilts up.", "push, tilt up")]
    [InlineData("Camera pushes in while panning left.", "push, pan left")]
    [InlineData("Handheld push in.", "handheld, push")]
    [InlineData("镜头推近并上摇", "push, tilt up")]
    public void Read_WhenTwoMovesGoTogether_BothTakeTheWholeClip(string text, string expected)
    {
        Words(text).Should().Be(expected);
        MotionReader.Read(text, TimeSpan.FromSeconds(6))!.Should().OnlyContain(move => move.Begin == 0 && move.End == 1);
    }

    [Fact]
    public void Read_WhenADirectionFollows_RepeatsTheMove() => Words("Camera pans left, then right.").Should().Be("pan left, pan right");

    [Fact]
    public void Read_WhenRowsHaveTimes_MovesInThem()
    {
        const string Text = """
            【整体描述】
            电影写实，6秒，16:9，雾夜渡轮

            【分镜描述】
            0-3秒：近景固定机位，银发女人紧握栏杆
            3-6秒：镜头缓慢推进，她缓缓转头看向右侧
            """;

        CameraMove move = MotionReader.Read(Text, TimeSpan.FromSeconds(6))!.Should().ContainSingle().Subject;

        (move.Kind, move.Speed, move.Begin, move.End).Should().Be((CameraMoveKind.Push, MoveSpeed.Slow, 0.5, 1.0));
    }

    [Fact]
    public void Read_WhateverTheText_DoesNotThrow()
    {
        Random random = new(5);
        string[] pieces = ["camera", " pans ", "left", "[", "]", ",", "then ", "3-1秒：", "0-9999s:", "0-0秒:", "。", "推", "镜头", "(", "=", ")", "no ", "\n", " and ", "she ", "🎬"];
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            IReadOnlyList<CameraMove>? moves = MotionReader.Read(text, TimeSpan.FromSeconds(5));
            (moves ?? []).Where(move => move.Begin < 0 || move.Begin >= move.End || move.End > 1).Should().BeEmpty(text);
        }
    }

    private static string Words(string text) => string.Join(", ", MotionReader.Read(text, TimeSpan.FromSeconds(6)) ?? throw new InvalidOperationException("no camera"));
}
