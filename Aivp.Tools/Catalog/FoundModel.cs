namespace Aivp.Tools.Catalog;

/// <summary>A model that a vendor has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Category">The vendor's word for what it does.</param>
/// <param name="Description">In the vendor's words.</param>
internal sealed record FoundModel(string Id, string Name, string Category, string Description);
