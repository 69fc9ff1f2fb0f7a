namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>What is worn on the upper body.</summary>
internal enum Upper
{
    TShirt,
    Shirt,
    Sweater,
    Hoodie,
    Jacket,
    Blazer,
    Coat,
    Raincoat,
    LabCoat,
    Vest,
    Uniform,
    Overalls,
    Dress,
    Cloak,
    Robe,
    Tank,
    Armour,
}
