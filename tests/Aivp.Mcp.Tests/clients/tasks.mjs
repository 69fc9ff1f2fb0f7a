// The protocol's own library for tasks, as a host would use it: calls a tool that becomes a task, and another whose task is cancelled.
// usage: node tasks.mjs ADDRESS PROJECT
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createTaskSessionFromClient } from "@modelcontextprotocol/ext-tasks/client";

const [address, project] = process.argv.slice(2);
const clientInfo = { name: "aivp-tests", version: "1" };
const client = new Client(clientInfo, { versionNegotiation: { mode: "auto" } });
await client.connect(new StreamableHTTPClientTransport(new URL(address)));

// The client library has no words for tasks yet, so the host sends them itself.
let id = 1000;
const rawDispatch = async asked => {
  const request = { jsonrpc: "2.0", id: ++id, ...asked };
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json, text/event-stream",
      "MCP-Protocol-Version": "2026-07-28",
      "Mcp-Method": request.method,
      "Mcp-Name": request.params.name ?? request.params.taskId ?? "",
    },
    body: JSON.stringify(request),
  });
  const text = await answer.text();
  const lines = text.startsWith("{") ? [text] : text.split("\n").filter(line => line.startsWith("data: ")).map(line => line.slice(6));
  const message = lines.map(line => JSON.parse(line)).find(message => message.id === request.id);
  return message.error ? { kind: "error", error: message.error } : { kind: "result", result: message.result };
};
const session = createTaskSessionFromClient(client, {
  endpointId: "aivp-tests",
  rawDispatch,
  v2RequestFraming: { protocolVersion: "2026-07-28", clientInfo, clientCapabilities: {} },
});
const sheet = await session.callTool("create_character_sheet", { project, character: "ines" });
const made = (await sheet.settle()).outcome;
const film = await session.callTool("produce_film", { project });
await film.cancel();
const cancelled = (await film.settle()).outcome;
console.log(JSON.stringify({
  kind: sheet.kind,
  task: sheet.handle?.taskId,
  status: made.status,
  result: made.result?.structuredContent,
  blocks: made.result?.content?.map(block => block.type),
  cancelled: cancelled.status,
}));
await session.close();
await client.close();
