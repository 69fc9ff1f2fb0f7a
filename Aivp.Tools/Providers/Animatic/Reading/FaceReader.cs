using Aivp.Tools.Providers.Animatic.Looks;
using Aivp.Tools.Providers.Animatic.Svg;

namespace Aivp.Tools.Providers.Animatic.Reading;

/// <summary>Reads skin, eyes, beards and glasses.</summary>
internal static class FaceReader
{
    private static readonly Lexicon<Rgb> Skins = new(
        ("porcelain|ivory|very pale|pallid|ghostly|translucent", Rgb.Of("f6dfcf")), ("pale|fair|light|white|milky", Rgb.Of("f1cdb2")), ("rosy|ruddy|pink|sunburnt|sunburned|flushed", Rgb.Of("e9b096")), ("freckled", Rgb.Of("efc6a6")),
        ("olive|mediterranean", Rgb.Of("d2a679")), ("tan|tanned|sun tanned|golden|weathered|leathery|wind burned", Rgb.Of("d39f75")), ("bronze|copper|caramel|honey", Rgb.Of("bd8456")), ("light brown|beige", Rgb.Of("c9976c")),
        ("brown|medium brown|hazel", Rgb.Of("9a6543")), ("dark brown|dark|deep brown|chocolate|mahogany", Rgb.Of("6e452f")), ("black|ebony|very dark|deep|espresso", Rgb.Of("4f3226")), ("grey|ashen|gray", Rgb.Of("c5b8ae")), ("green", Rgb.Of("8fb07a")), ("blue", Rgb.Of("8fa9c9")));

    private static readonly Lexicon<Beard> Beards = new(
        ("clean shaven|beardless", Beard.None), ("stubble|unshaven|five o'clock shadow|stubbled", Beard.Stubble), ("moustache|mustache", Beard.Moustache), ("goatee", Beard.Goatee),
        ("full beard|long beard|bushy beard|big beard|thick beard|white beard|grey beard", Beard.Full), ("short beard|trimmed beard|close beard|beard|bearded", Beard.Short));

    private static readonly Lexicon<Eyewear> Glasses = new(
        ("round glasses|wire glasses|wire rimmed glasses|spectacles|round spectacles", Eyewear.Round), ("sunglasses|dark glasses|shades", Eyewear.Dark), ("goggles", Eyewear.Goggles), ("glasses|eyeglasses", Eyewear.Square));

    private static readonly Lexicon<Rgb> Eyes = new(
        ("blue", Rgb.Of("4f7fae")), ("grey|gray|steel", Rgb.Of("6d7a85")), ("green|emerald", Rgb.Of("4f8159")), ("hazel|amber|golden", Rgb.Of("8a6a34")), ("brown|dark|black", Rgb.Of("4b3024")));

    public static Rgb Skin(Phrase phrase, string id) => Skins.TryFirst(phrase, out Rgb skin)
        ? skin
        : Chance.For("skin", id).Pick<Rgb>([Rgb.Of("f1cdb2"), Rgb.Of("e2b18f"), Rgb.Of("d2a679"), Rgb.Of("bd8456"), Rgb.Of("9a6543"), Rgb.Of("6e452f")]);

    public static Beard OfBeard(Phrase phrase) => Beards.TryFirst(phrase, out Beard beard) ? beard : Beard.None;

    public static Eyewear OfGlasses(Phrase phrase) => Glasses.TryFirst(phrase, out Eyewear glasses) ? glasses : Eyewear.None;

    public static Rgb OfEyes(Phrase phrase, Rgb skin)
    {
        int at = phrase.Find("eye", "eyed");
        if (at > 0 && Eyes.TryFirst(phrase.Part(Math.Max(0, at - 3), at), out Rgb colour))
        {
            return colour;
        }

        return skin.Light < 0.55 ? Rgb.Of("3d281f") : Rgb.Of("55606a");
    }
}
