// The official client, whose own model judges: it's asked by a request where there's a session, else by an answer, which the client library takes for us.
// usage: node judge.mjs http|stdio legacy|auto ADDRESS-OR-DLL ROOT IMAGE REFERENCE
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const [kind, era, target, root, image, reference] = process.argv.slice(2);
const client = new Client({ name: "aivp-tests", version: "1" }, { capabilities: { sampling: {} }, versionNegotiation: { mode: era } });
let asked = 0;
client.setRequestHandler("sampling/createMessage", async request => {
  asked++;
  const question = request.params.messages[0].content.findLast(block => block.type === "text").text;
  const items = [...question.matchAll(/^\s*- ([a-z0-9_]+): /gm)].map(match => match[1]);
  const text = items.length === 0
    ? JSON.stringify({ person: "same", confidence: 0.95, evidence: "the same braid" })
    : JSON.stringify({ people: 1, answers: items.map(id => ({ id, answer: "yes", evidence: "as asked" })) });
  return { role: "assistant", model: "scripted", stopReason: "endTurn", content: { type: "text", text } };
});
await client.connect(kind === "http"
  ? new StreamableHTTPClientTransport(new URL(target))
  : new StdioClientTransport({ command: "dotnet", args: [target, "--root", root], env: process.env }));
const result = await client.callTool(
  { name: "score_consistency", arguments: { images: [image], references: [reference], judge: "client", style: "illustrated" } },
  { timeout: 300_000 });
console.log(JSON.stringify({ era: client.getNegotiatedProtocolVersion?.() ?? "", asked, isError: result.isError ?? false, text: result.content[0].text, report: result.structuredContent }));
await client.close();
