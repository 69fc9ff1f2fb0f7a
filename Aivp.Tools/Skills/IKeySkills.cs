namespace Aivp.Tools.Skills;

/// <summary>Vendors' keys. Their values go in and never come out.</summary>
public interface IKeySkills
{
    /// <summary>Saves a key where only the user can read it.</summary>
    /// <param name="vendor">For example <c>fal</c>.</param>
    /// <param name="value">The key; several with commas between.</param>
    /// <param name="beside">Those that are saved already stay, and all are used in turn; otherwise it takes their place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where it is, and which key will be used: one that's set in another place may come first.</returns>
    /// <exception cref="Errors.SkillArgumentException">There's no such vendor, or that's no key.</exception>
    Task<KeyReport> AddAsync(string vendor, string value, bool beside, CancellationToken cancellationToken);

    /// <summary>Forgets what <see cref="AddAsync"/> saved of a vendor.</summary>
    /// <returns>Which keys are left in other places.</returns>
    /// <exception cref="Errors.SkillArgumentException">There's no such vendor, or nothing of it was saved.</exception>
    Task<KeyReport> RemoveAsync(string vendor, CancellationToken cancellationToken);

    /// <summary>Which vendors have keys, and from where.</summary>
    IReadOnlyList<KeyReport> List();
}
