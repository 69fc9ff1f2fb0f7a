using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Media;

/// <summary>An SVG document to be drawn.</summary>
/// <param name="Svg">The document's text.</param>
/// <param name="Size">The picture's size in pixels.</param>
/// <param name="Output">Where the PNG goes.</param>
internal sealed record SvgPicture(string Svg, PixelSize Size, string Output);
