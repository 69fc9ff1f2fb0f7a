using Aivp.Tools.Configuration.Keys;

namespace Aivp.Tools.Skills;

/// <summary>The key skills over the key ring.</summary>
internal sealed class KeySkills(KeyRing ring, KeyNames names) : IKeySkills
{
    public async Task<KeyReport> AddAsync(string vendor, string value, CancellationToken cancellationToken)
    {
        await KeyFile.SetAsync(ring.OwnFile, names.Of(vendor)[0], value.Trim(), cancellationToken);
        return Report(vendor) with { Saved = ring.OwnFile };
    }

    public IReadOnlyList<KeyReport> List() => [.. KeyNames.Vendors.Select(Report)];

    private KeyReport Report(string vendor)
    {
        IReadOnlyList<ApiKey> keys = ring.Find(vendor);
        return new(vendor, names.Of(vendor)[0], keys.Count == 0 ? null : keys[0].Source, [.. keys.Select(key => key.Id)]);
    }
}
