using Aivp.Tools.Errors;
using Microsoft.Extensions.Configuration;

namespace Aivp.Tools.Configuration.Keys;

/// <summary>
/// Finds vendors' keys: in the environment, then in <c>.env</c> of the project, of the working folder, of the home folder, and in <c>~/.aivp/.env</c>.
/// The first place that has one counts. Files are read anew each time, so that a key that's added counts at once.
/// </summary>
internal sealed class KeyRing(IConfiguration configuration, KeyNames names)
{
    /// <summary>The user's own folder.</summary>
    public string Home => configuration["HOME"] is { Length: > 0 } home ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Where <c>aivp keys add</c> writes.</summary>
    public string OwnFile => Path.Combine(Home, ".aivp", ".env");

    /// <summary>A vendor's keys; several where the value has commas. Empty: none was found.</summary>
    /// <exception cref="SkillArgumentException">There's no such vendor.</exception>
    public IReadOnlyList<ApiKey> Find(string vendor)
    {
        IReadOnlyList<string> known = names.Of(vendor);
        foreach ((string source, Func<string, string?> value) in Places())
        {
            foreach (string name in known)
            {
                if (value(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } values)
                {
                    return [.. values.Distinct().Select(one => new ApiKey(vendor, one, source.Length == 0 ? name : source))];
                }
            }
        }

        return [];
    }

    /// <summary>The key with an <see cref="ApiKey.Id"/>, or the first where none is asked for.</summary>
    /// <exception cref="ProviderException">There's none; says how to get one in.</exception>
    public ApiKey Get(string vendor, string? id)
    {
        IReadOnlyList<ApiKey> keys = Find(vendor);
        return keys.FirstOrDefault(key => id is null || key.Id == id) ?? throw new ProviderException(
            vendor,
            ProviderFailure.Unauthorized,
            keys.Count == 0
                ? $"there's no key. Type `aivp keys add {vendor}`, or set {names.Of(vendor)[0]}."
                : $"the key {id}, with which this was submitted, isn't there any more.");
    }

    /// <summary>A vendor's keys in <see cref="OwnFile"/>, whether others come before them or not.</summary>
    public IReadOnlyList<string> Own(string vendor)
    {
        IReadOnlyDictionary<string, string> values = Read(OwnFile);
        return names.Of(vendor).Select(values.GetValueOrDefault).OfType<string>().FirstOrDefault()?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    private IEnumerable<(string Source, Func<string, string?> Value)> Places()
    {
        yield return ("", name => configuration[name]);
        string?[] folders = [ProjectScope.Folder, Directory.GetCurrentDirectory(), Home, Path.GetDirectoryName(OwnFile)];
        foreach (string file in folders.OfType<string>().Select(folder => Path.Combine(folder, ".env")).Distinct())
        {
            IReadOnlyDictionary<string, string> values = Read(file);
            yield return (file, name => values.GetValueOrDefault(name));
        }
    }

    private static IReadOnlyDictionary<string, string> Read(string file)
    {
        try
        {
            return File.Exists(file) ? DotEnv.Parse(File.ReadAllText(file)) : new Dictionary<string, string>();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file in a shared folder is no reason to stop.
            return new Dictionary<string, string>();
        }
    }
}
