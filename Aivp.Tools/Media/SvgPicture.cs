using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>An SVG document to be drawn.</summary>
/// <param name="Svg">The document's text. It may embed pictures as <c>data:</c> URIs; links to files aren't followed.</param>
/// <param name="Size">The picture's size in pixels. The document is scaled to it exactly, each axis by itself, as vectors.</param>
/// <param name="Output">Where the PNG goes.</param>
internal sealed record SvgPicture(string Svg, PixelSize Size, string Output);
