Console.WriteLine("mcp");
