using System.Diagnostics;
using Aivp.Tools.Jobs;

namespace Aivp.Tools.Tests.Jobs;

public sealed class ProcessOwnerTests
{
    [Fact]
    public void IsDead_OfThisProcess_IsFalse() => ProcessOwner.IsDead(ProcessOwner.Create()).Should().BeFalse();

    [Fact]
    public async Task IsDead_WhenTheProcessHasEnded_IsTrue()
    {
        string me = ProcessOwner.Create();
        using Process child = Process.Start("true");
        await child.WaitForExitAsync();
        string[] parts = me.Split('|');

        ProcessOwner.IsDead($"{parts[0]}|{child.Id}|{parts[2]}|x").Should().BeTrue();
        ProcessOwner.IsDead($"{parts[0]}|{parts[1]}|1{parts[2]}|x").Should().BeTrue("another process has got its number since");
    }

    [Theory]
    [InlineData("another/machine|1|1|x")]
    [InlineData("user")]
    public void IsDead_WhenItCannotBeKnown_IsFalse(string owner) => ProcessOwner.IsDead(owner).Should().BeFalse();
}
