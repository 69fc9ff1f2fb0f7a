namespace Aivp.Tools.Tests.Architecture;

/// <summary>The types that one type expression names: <c>Task&lt;Verdict[]&gt;</c> names two.</summary>
internal readonly record struct TypeSet(IReadOnlyList<(string Namespace, string Name)> Names)
{
    public static TypeSet None { get; } = new([]);

    public static TypeSet operator +(TypeSet left, TypeSet right) => new([.. left.Names, .. right.Names]);
}
