using Aivp.Tools.Storyboards;

namespace Aivp.Tools.Providers.Animatic.Composing;

/// <summary>A picture of the user's own, ready to be set into a drawing.</summary>
/// <param name="Data">As a <c>data:</c> address, PNG or JPEG.</param>
/// <param name="Size">In pixels.</param>
/// <param name="Character">Whom it shows; null for the place.</param>
/// <param name="View">From where; null where it isn't said.</param>
internal sealed record UserPicture(string Data, PixelSize Size, CharacterId? Character, PortraitView? View);
