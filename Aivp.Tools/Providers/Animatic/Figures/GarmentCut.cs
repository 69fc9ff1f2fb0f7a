using Aivp.Tools.Providers.Animatic.Looks;

namespace Aivp.Tools.Providers.Animatic.Figures;

/// <summary>How a garment is cut.</summary>
/// <param name="Ease">How much wider than the body it is.</param>
/// <param name="Hem">Height of its lower edge in body heights.</param>
/// <param name="Flare">How much wider than the hip the hem is.</param>
/// <param name="Sleeve">How far it covers the arm: 0 bare, 0.5 to above the elbow, 1 to the wrist.</param>
/// <param name="SleeveEase">How much wider than the arm the sleeve is.</param>
internal readonly record struct GarmentCut(double Ease, double Hem, double Flare, double Sleeve, double SleeveEase)
{
    public static GarmentCut Of(Upper upper) => upper switch
    {
        Upper.TShirt => new(1.06, 0.475, 1.0, 0.5, 1.3),
        Upper.Shirt => new(1.06, 0.47, 1.0, 1, 1.15),
        Upper.Sweater => new(1.12, 0.462, 0.98, 1, 1.3),
        Upper.Hoodie => new(1.16, 0.455, 1.0, 1, 1.38),
        Upper.Jacket => new(1.14, 0.452, 1.0, 1, 1.35),
        Upper.Blazer => new(1.1, 0.43, 1.06, 1, 1.25),
        Upper.Coat => new(1.16, 0.27, 1.2, 1, 1.38),
        Upper.Raincoat => new(1.2, 0.3, 1.32, 1, 1.5),
        Upper.LabCoat => new(1.12, 0.3, 1.15, 1, 1.3),
        Upper.Vest => new(1.1, 0.465, 1.0, 1, 1.15),
        Upper.Uniform => new(1.1, 0.435, 1.05, 1, 1.25),
        Upper.Overalls => new(1.06, 0.48, 1.0, 1, 1.2),
        Upper.Dress => new(1.03, 0.28, 1.5, 0.45, 1.25),
        Upper.Cloak => new(1.3, 0.1, 1.6, 1, 1.5),
        Upper.Robe => new(1.14, 0.08, 1.45, 1, 1.6),
        Upper.Armour => new(1.2, 0.44, 1.1, 1, 1.4),
        _ => new(1.0, 0.485, 1.0, 0, 1),
    };
}
