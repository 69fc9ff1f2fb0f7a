using Aivp.Mcp.Tests.Conformance;

namespace Aivp.Mcp.Tests;

/// <summary>The tests are started by their runner. Started as a program, this is our server with what the conformance suite wants to find beside our own tools.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args) => args is ["--conformance-fixture"] ? await FixtureHost.RunAsync() : 2;
}
