using System.Text.RegularExpressions;

namespace Aivp.Tools.Tests.Architecture;

/// <summary>What the page on providers says is shown by tests that exist.</summary>
public sealed partial class ProvidersPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(House.Root, "docs", "providers.md"));

    private static readonly string s_tests = string.Join('\n', Directory.EnumerateFiles(Path.Combine(House.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static TheoryData<string> Named => [.. Test().Matches(s_page).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [MemberData(nameof(Named))]
    public void Page_WhenItNamesATest_ThatOneExists(string name)
    {
        string[] parts = name.Split('.');
        s_tests.Should().MatchRegex($@"class {parts[0]}\b");
        if (parts.Length == 2)
        {
            s_tests.Should().Contain($" {parts[1]}(", name);
        }
    }

    [Fact]
    public void Page_NamesManyTests() => Named.Should().HaveCountGreaterThan(20);

    [GeneratedRegex(@"`(\w+Tests(?:\.\w+)?)`")]
    private static partial Regex Test();
}
