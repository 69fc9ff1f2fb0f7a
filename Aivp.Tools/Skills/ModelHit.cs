namespace Aivp.Tools.Skills;

/// <summary>A model that a vendor has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Category">The vendor's word for what it does.</param>
/// <param name="Description">In the vendor's words.</param>
/// <param name="Known">The catalogue knows it, so it can be used at once; others after <c>aivp models refresh ID</c>.</param>
public sealed record ModelHit(string Id, string Name, string Category, string Description, bool Known);
