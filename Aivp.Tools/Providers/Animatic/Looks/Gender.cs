namespace Aivp.Tools.Providers.Animatic.Looks;

/// <summary>How a figure is shaped, where the sheet says.</summary>
internal enum Gender
{
    Unsaid,
    Female,
    Male,
}
