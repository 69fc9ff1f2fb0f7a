Console.WriteLine("aivp");
