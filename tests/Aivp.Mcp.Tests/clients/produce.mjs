// The official client, as an assistant would use the server: produces a small film and looks at what came of it.
// usage: node produce.mjs stdio|http legacy|auto ADDRESS-OR-DLL ROOT PROJECT
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const [kind, era, target, root, project] = process.argv.slice(2);
const client = new Client({ name: "aivp-tests", version: "1" }, { versionNegotiation: { mode: era } });
const transport = kind === "http"
  ? new StreamableHTTPClientTransport(new URL(target))
  : new StdioClientTransport({ command: "dotnet", args: [target, "--root", root], env: process.env });
await client.connect(transport);

const call = async (name, args, onprogress) => {
  const result = await client.callTool({ name, arguments: args }, { timeout: 600_000, resetTimeoutOnProgress: true, onprogress });
  if (result.isError) throw new Error(`${name}: ${result.content[0].text}`);
  return result;
};

const tools = (await client.listTools()).tools.map(tool => tool.name);
const checked = await call("check_project", { project });
let steps = 0;
let film = await call("produce_film", { project, shots: "1.1", candidates: 1, max_candidates: 1, wait_seconds: 1 }, () => steps++);
const job = film.structuredContent.job;
const waited = film.structuredContent.status === "running";
while (film.structuredContent.status === "running") {
  film = await call("wait_job", { id: job, wait_seconds: 20 }, () => steps++);
}

const report = film.structuredContent.result.result ?? film.structuredContent.result;
const shown = await call("show_shot", { project, shot: "1.1" });
const links = shown.content.filter(block => block.type === "resource_link").map(block => block.uri);
const previews = shown.content.filter(block => block.type === "image");
const read = await client.readResource({ uri: links[0] });
const templates = (await client.listResourceTemplates()).resourceTemplates.length;
const prompts = (await client.listPrompts()).prompts.map(prompt => prompt.name);
const prompt = await client.getPrompt({ name: "review_continuity", arguments: { project } });
const completion = await client.complete({
  ref: { type: "ref/resource", uri: "aivp://project/{project}/shot/{shot}" },
  argument: { name: "shot", value: "1" },
  context: { arguments: { project } },
});
let wrong = "";
try {
  const answer = await client.callTool({ name: "produce_film", arguments: { project, candidats: 2 } });
  wrong = answer.content[0].text;
} catch (error) {
  wrong = String(error.message);
}

console.log(JSON.stringify({
  era: client.getNegotiatedProtocolVersion?.() ?? "",
  tools,
  errors: checked.structuredContent.has_errors,
  job,
  waited,
  steps,
  status: film.structuredContent.status,
  frames: report.frames.length,
  links,
  previewBytes: previews.map(block => block.data.length),
  packetBytes: JSON.stringify(shown).length,
  readBytes: (read.contents[0].blob ?? "").length,
  templates,
  prompts,
  promptText: prompt.messages[0].content.text,
  completions: completion.completion.values,
  wrong,
}));
await client.close();
