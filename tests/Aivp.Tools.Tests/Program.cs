using Aivp.Tools.Tests.Jobs.Killing;

namespace Aivp.Tools.Tests;

/// <summary>The tests are started by their runner. Started as a program, this is the worker that the tests of killed processes kill.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args) => args is ["work", .. string[] arguments] ? await Worker.Parse(arguments).RunAsync() : 2;
}
