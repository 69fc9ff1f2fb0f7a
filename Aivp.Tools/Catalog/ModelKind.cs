namespace Aivp.Tools.Catalog;

/// <summary>What a model makes.</summary>
internal enum ModelKind
{
    /// <summary>Still pictures; priced by the picture.</summary>
    Image,

    /// <summary>Clips; priced by the second.</summary>
    Video,
}
