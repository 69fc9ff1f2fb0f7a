using System.Collections.Concurrent;
using Aivp.Simulator.Chat;
using Aivp.Simulator.Faults;
using Aivp.Simulator.Http;
using Aivp.Simulator.Media;

namespace Aivp.Simulator;

/// <summary>What all simulated vendors share.</summary>
internal sealed class SimulatorState
{
    public VirtualClock Clock { get; } = new();

    /// <summary>Every request that came, in order, except those to the control interface.</summary>
    public ConcurrentQueue<RecordedExchange> Requests { get; } = new();

    public FaultScript Faults { get; } = new();

    /// <summary>Every submission that was accepted, in order: what the bill would show.</summary>
    public ConcurrentQueue<PaidSubmission> Paid { get; } = new();

    public FileShelf Files { get; } = new();

    public ChatScript Chat { get; } = new();

    public IReadOnlyList<ISimulatedVendor> Vendors { get; set; } = [];

    /// <summary>Forgets jobs, files, requests and faults.</summary>
    public void Reset()
    {
        Faults.Clear();
        Requests.Clear();
        Paid.Clear();
        Files.Clear();
        foreach (ISimulatedVendor vendor in Vendors)
        {
            vendor.Reset();
        }
    }

    /// <summary>Lets time pass, and jobs finish.</summary>
    public long Advance(long ticks)
    {
        for (long i = 0; i < ticks; i++)
        {
            Clock.Advance();
            foreach (ISimulatedVendor vendor in Vendors)
            {
                vendor.Settle();
            }
        }

        return Clock.Now;
    }
}
