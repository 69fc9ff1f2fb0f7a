using Aivp.Tools.Configuration.Keys;
using Aivp.Tools.Errors;

namespace Aivp.Tools.Skills;

/// <summary>The key skills over the key ring.</summary>
internal sealed class KeySkills(KeyRing ring, KeyNames names) : IKeySkills
{
    public async Task<KeyReport> AddAsync(string vendor, string value, bool beside, CancellationToken cancellationToken)
    {
        KeyFile.Check(value.Trim());
        IEnumerable<string> all = beside ? ring.Own(vendor).Append(value.Trim()) : [value.Trim()];
        await KeyFile.SetAsync(ring.OwnFile, names.Of(vendor)[0], string.Join(',', all.Distinct()), cancellationToken);
        return Report(vendor) with { Saved = ring.OwnFile };
    }

    public async Task<KeyReport> RemoveAsync(string vendor, CancellationToken cancellationToken)
    {
        bool any = false;
        foreach (string name in names.Of(vendor))
        {
            any |= await KeyFile.RemoveAsync(ring.OwnFile, name, cancellationToken);
        }

        return any ? Report(vendor) : throw new SkillArgumentException("vendor", $"{ring.OwnFile} has no key of {vendor}.");
    }

    public IReadOnlyList<KeyReport> List() => [.. KeyNames.Vendors.Select(Report)];

    private KeyReport Report(string vendor)
    {
        IReadOnlyList<ApiKey> keys = ring.Find(vendor);
        return new(vendor, names.Of(vendor)[0], keys.Count == 0 ? null : keys[0].Source, [.. keys.Select(key => key.Id)]);
    }
}
