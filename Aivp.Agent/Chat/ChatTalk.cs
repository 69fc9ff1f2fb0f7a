using Aivp.Tools.Errors;

namespace Aivp.Agent.Chat;

/// <summary>A conversation with somebody who types, until there's nothing more to type.</summary>
/// <param name="session">What's talked about.</param>
/// <param name="commands">What isn't for the model.</param>
/// <param name="screen">Where it's typed.</param>
/// <param name="onStop">Told what ends the present answer when the user wants that; null: there's none.</param>
internal sealed class ChatTalk(ChatSession session, SlashCommands commands, IChatScreen screen, Action<Action?> onStop)
{
    /// <summary>Holds it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await screen.ReadAsync(cancellationToken) is { } typed)
        {
            string said = typed.Trim();
            if (said.Length == 0)
            {
                continue;
            }

            if (said.StartsWith('/'))
            {
                if (!await commands.RunAsync(said, cancellationToken))
                {
                    return;
                }

                continue;
            }

            using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            onStop(stop.Cancel);
            try
            {
                await session.TurnAsync(said, stop.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                screen.Note("Stopped. What was finished is kept.");
            }
            catch (AivpException e)
            {
                // The next question may do.
                screen.Warn(e.Message);
            }
            finally
            {
                onStop(null);
            }
        }
    }
}
