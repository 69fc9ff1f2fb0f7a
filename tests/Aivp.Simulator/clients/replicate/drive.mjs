// Drives Replicate's official client against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the client made of the simulator's answers.
import { createServer } from "node:http";
import { once } from "node:events";
import Replicate, { validateWebhook } from "replicate";

const base = process.argv[2].replace(/\/$/, "");
const replicate = new Replicate({ auth: "sim-token", baseUrl: `${base}/api.replicate.com/v1`, useFileOutput: false });
const control = (path, body, method = "POST") =>
  fetch(`${base}/__sim/${path}`, { method, ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }) });
const paid = async () => (await (await control("paid", undefined, "GET")).json()).count;
const failure = async (promise) => {
  try {
    return { value: await promise };
  } catch (error) {
    return { name: error.name, status: error.response?.status, message: error.message };
  }
};
const download = async (url) => {
  const response = await fetch(url, { headers: { authorization: "Bearer sim-token" } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get("content-type"), head: Buffer.from(bytes.slice(0, 12)).toString("latin1") };
};
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const schnell = "black-forest-labs/flux-schnell";

const scenarios = {
  async run() {
    const states = [];
    const output = await replicate.run(schnell, { input: { prompt: "one", output_format: "png", num_outputs: 2 }, wait: { mode: "poll", interval: 5 } }, (prediction) => states.push(prediction.status));
    return { states: [...new Set(states)], files: await Promise.all(output.map(download)), withoutKey: (await fetch(output[0])).status };
  },
  async stepByStep() {
    const created = await replicate.predictions.create({ model: schnell, input: { prompt: "two" } });
    const done = await replicate.wait(created, { interval: 5 });
    const listed = await replicate.predictions.list();
    return { created: created.status, done: done.status, time: done.metrics.predict_time, listed: listed.results.some((one) => one.id === created.id) };
  },
  async withAFile() {
    const output = await replicate.run("black-forest-labs/flux-kontext-pro", { input: { prompt: "three", input_image: png }, wait: { mode: "poll", interval: 5 } });
    return download(output);
  },
  async cancel() {
    const { id } = await replicate.predictions.create({ model: schnell, input: { prompt: "four" } });
    return { status: (await replicate.predictions.cancel(id)).status, after: (await replicate.predictions.get(id)).status };
  },
  async upload() {
    const file = await replicate.files.create(new File([png], "a.png", { type: "image/png" }));
    return { type: file.content_type, size: file.size, read: await download(file.urls.get) };
  },
  async model() {
    const model = await replicate.models.get("black-forest-labs", "flux-schnell");
    return Object.keys(model.latest_version.openapi_schema.components.schemas.Input.properties).includes("prompt");
  },
  async invalid() {
    return failure(replicate.predictions.create({ model: schnell, input: {} }));
  },
  async unknownModel() {
    return failure(replicate.predictions.create({ model: "no/such", input: { prompt: "x" } }));
  },
  async refused() {
    await control("faults", { name: "replicate.refused" });
    return failure(replicate.run(schnell, { input: { prompt: "five" }, wait: { mode: "poll", interval: 5 } }));
  },
  async retries() {
    // The client repeats a limited submission at once, several times over.
    const before = await paid();
    for (let i = 0; i < 3; i++) {
      await control("faults", { name: "replicate.rate_limited" });
    }
    await replicate.predictions.create({ model: schnell, input: { prompt: "six" } });
    return (await paid()) - before;
  },
  async webhook() {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const came = once(server, "request");
    await replicate.predictions.create({ model: schnell, input: { prompt: "seven" }, webhook: `http://127.0.0.1:${server.address().port}/hook`, webhook_events_filter: ["completed"] });
    await control("clock/20");
    const [request, response] = await came;
    const body = Buffer.concat(await request.toArray()).toString();
    response.end();
    server.close();
    const { key: secret } = await replicate.webhooks.default.secret.get();
    const header = (name) => request.headers[`webhook-${name}`];
    const message = { id: header("id"), timestamp: header("timestamp"), signature: header("signature"), secret };
    return { valid: await validateWebhook({ ...message, body }), tampered: await validateWebhook({ ...message, body: `${body} ` }), status: JSON.parse(body).status };
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) {
  outcomes[name] = await scenario();
}
console.log(JSON.stringify(outcomes));
process.exit(0);
