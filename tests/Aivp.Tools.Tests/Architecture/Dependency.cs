namespace Aivp.Tools.Tests.Architecture;

/// <summary>One piece of compiled code naming another.</summary>
/// <param name="From">The outermost type that names, with its namespace.</param>
/// <param name="FromNamespace">Its namespace.</param>
/// <param name="To">The outermost type that's named, with its namespace.</param>
/// <param name="ToNamespace">Its namespace.</param>
/// <param name="Member">The method or field that's used; null where only the type is named.</param>
internal sealed record Dependency(string From, string FromNamespace, string To, string ToNamespace, string? Member)
{
    public bool IsFrom(string @namespace) => Within(FromNamespace, @namespace);

    public bool IsTo(string @namespace) => Within(ToNamespace, @namespace);

    public override string ToString() => $"{From} → {To}{(Member is null ? "" : $".{Member}")}";

    private static bool Within(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '.');
}
