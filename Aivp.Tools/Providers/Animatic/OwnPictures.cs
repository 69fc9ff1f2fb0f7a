using Aivp.Tools.Media;
using Aivp.Tools.Pipeline.Generating;
using Aivp.Tools.Providers.Animatic.Composing;

namespace Aivp.Tools.Providers.Animatic;

/// <summary>Reads the user's own reference pictures, upright and no larger than they can be seen, whatever kind of picture they are.</summary>
internal sealed class OwnPictures(IMediaEngine media)
{
    /// <summary>Pixels of the longer side; a picture set into a drawing is never seen larger.</summary>
    private const int Longest = 1600;

    public async Task<IReadOnlyList<UserPicture>> LoadAsync(ImageRequest request, CancellationToken cancellationToken)
    {
        List<UserPicture> pictures = [];
        foreach (ReferenceImage reference in request.References.Where(reference => reference.UsersOwn && reference.Role is ReferenceRole.Character or ReferenceRole.Scene))
        {
            RgbImage image = await media.DecodeAsync(reference.File, cancellationToken);
            double shrink = Math.Min(1, (double)Longest / Math.Max(image.Width, image.Height));
            if (shrink < 1)
            {
                image = image.Resize((int)Math.Round(image.Width * shrink), (int)Math.Round(image.Height * shrink));
            }

            string data = "data:image/png;base64," + Convert.ToBase64String(Png.Encode(image));
            pictures.Add(new(data, new(image.Width, image.Height), reference.Role is ReferenceRole.Scene ? null : reference.Character, reference.View));
        }

        return pictures;
    }
}
