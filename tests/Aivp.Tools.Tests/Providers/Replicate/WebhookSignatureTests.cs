using System.Text;
using System.Text.Json.Nodes;
using Aivp.Tools.Providers.Replicate;

namespace Aivp.Tools.Tests.Providers.Replicate;

public sealed class WebhookSignatureTests
{
    // What the official client (1.4.0) accepts, recorded once.
    private static readonly JsonNode s_vector = JsonNode.Parse(typeof(WebhookSignatureTests).Assembly.GetManifestResourceStream("replicate-requests.json")!)!["webhook"]!;

    private static string Id => s_vector["id"]!.ToString();

    private static string Timestamp => s_vector["timestamp"]!.ToString();

    private static byte[] Body => Encoding.UTF8.GetBytes(s_vector["body"]!.ToString());

    private static string Signature => s_vector["signature"]!.ToString();

    [Fact]
    public void Holds_WhenReplicateSentIt() => At(0).Holds(Id, Timestamp, Signature, Body).Should().BeTrue();

    [Fact]
    public void Holds_WhenOneOfSeveralSignaturesIsRight() =>
        At(0).Holds(Id, Timestamp, $"v1,{Convert.ToBase64String(new byte[32])} v2,abc {Signature}", Body).Should().BeTrue("keys are changed while both count");

    [Fact]
    public void Holds_WhenTheBodyWasTouched_IsFalse() => At(0).Holds(Id, Timestamp, Signature, [.. Body, (byte)' ']).Should().BeFalse();

    [Fact]
    public void Holds_WhenAnotherId_IsFalse() => At(0).Holds("msg_2", Timestamp, Signature, Body).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1,!!!")]
    [InlineData("v1,AAAA")]
    [InlineData("v0,AAAA")]
    public void Holds_WhenTheSignatureIsNone_IsFalse(string signature) => At(0).Holds(Id, Timestamp, signature, Body).Should().BeFalse();

    [Theory]
    [InlineData(299, true)]
    [InlineData(-299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Holds_OnlyForFiveMinutes(int seconds, bool expected) => At(seconds).Holds(Id, Timestamp, Signature, Body).Should().Be(expected, "somebody may be sending it again");

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("999999999999999")]
    public void Holds_WhenTheTimeIsNone_IsFalse(string timestamp) => At(0).Holds(Id, timestamp, Signature, Body).Should().BeFalse();

    private static WebhookSignature At(int secondsLater) => new(
        s_vector["secret"]!.ToString(),
        new Clock(DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, System.Globalization.CultureInfo.InvariantCulture) + secondsLater)));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
