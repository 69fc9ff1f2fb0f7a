namespace Aivp.Tools.Catalog;

/// <summary>What a million tokens cost, in dollars. What's null costs too little to matter, or isn't made.</summary>
/// <param name="TextIn">Of the prompt.</param>
/// <param name="ImageIn">Of pictures that go in.</param>
/// <param name="ImageOut">Of pictures that come out.</param>
internal sealed record TokenPrice(decimal? TextIn = null, decimal? ImageIn = null, decimal? ImageOut = null)
{
    private const decimal Million = 1_000_000;

    /// <summary>What so many cost.</summary>
    public decimal Of(long textIn, long imageIn, long imageOut) =>
        ((textIn * TextIn.GetValueOrDefault()) + (imageIn * ImageIn.GetValueOrDefault()) + (imageOut * ImageOut.GetValueOrDefault())) / Million;
}
