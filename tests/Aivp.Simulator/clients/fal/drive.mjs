// Drives fal's official client against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the client made of the simulator's answers.
import { File } from "node:buffer";
import { createPublicKey, createHash, verify } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";
import { createFalClient } from "@fal-ai/client";

const base = process.argv[2].replace(/\/$/, "");
const rebase = (url) => String(url).replace(/^https:\/\/([^/]+)/, `${base}/$1`);
const options = { credentials: "sim-id:sim-secret", requestMiddleware: async (request) => ({ ...request, url: rebase(request.url) }) };
const fal = createFalClient(options);
const control = (path, body, method = "POST") =>
  fetch(`${base}/__sim/${path}`, { method, ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }) });
const fault = (name) => control("faults", { name });
const paid = async () => (await (await control("paid", undefined, "GET")).json()).count;
const failure = async (promise) => {
  try {
    return { value: await promise };
  } catch (error) {
    return { name: error.name, status: error.status, type: error.body?.detail?.[0]?.type, detail: error.body?.detail ?? error.body?.status };
  }
};
const download = async (url) => {
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get("content-type"), size: bytes.length, head: Buffer.from(bytes.slice(0, 12)).toString("latin1") };
};

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const seedance = "fal-ai/bytedance/seedance/v1.5/pro/image-to-video";
const scenarios = {
  async subscribe() {
    const states = [];
    const { data, requestId } = await fal.subscribe("fal-ai/flux/schnell", {
      input: { prompt: 'A "quoted" cat\nin two lines', image_size: { width: 320, height: 192 }, output_format: "png", seed: 7, num_images: 2 },
      logs: true,
      pollInterval: 5,
      onQueueUpdate: (update) => states.push(update.status),
    });
    return { states: [...new Set(states)], requestId: requestId.length, seed: data.seed, images: data.images, files: await Promise.all(data.images.map((image) => download(image.url))) };
  },
  async stepByStep() {
    const submitted = await fal.queue.submit("fal-ai/flux/schnell", { input: { prompt: "one" }, priority: "low", hint: "near", startTimeout: 30 });
    const early = await failure(fal.queue.result("fal-ai/flux/schnell", { requestId: submitted.request_id }));
    const seen = [];
    for (let status = {}; status.status !== "COMPLETED"; seen.push(status.status)) {
      status = await fal.queue.status("fal-ai/flux/schnell", { requestId: submitted.request_id });
    }
    const { data } = await fal.queue.result("fal-ai/flux/schnell", { requestId: submitted.request_id });
    const late = await failure(fal.queue.cancel("fal-ai/flux/schnell", { requestId: submitted.request_id }));
    return { queued: submitted.status, early, seen, file: await download(data.images[0].url), late };
  },
  async cancel() {
    const { request_id: requestId } = await fal.queue.submit("fal-ai/flux/schnell", { input: { prompt: "two" } });
    await fal.queue.cancel("fal-ai/flux/schnell", { requestId });
    return failure(fal.queue.result("fal-ai/flux/schnell", { requestId }));
  },
  async stream() {
    const client = createFalClient({ credentials: "sim-id:sim-secret", fetch: (url, init) => fetch(rebase(url), init) });
    const { request_id: requestId } = await client.queue.submit("fal-ai/flux/schnell", { input: { prompt: "three" } });
    const stream = await client.queue.streamStatus("fal-ai/flux/schnell", { requestId, logs: true });
    const seen = [];
    stream.on("data", (data) => seen.push(data.status));
    await stream.done();
    return seen;
  },
  async run() {
    const { data } = await fal.run("fal-ai/flux/schnell", { input: { prompt: "four" } });
    return data.images.length;
  },
  async imageToVideo() {
    const { data } = await fal.subscribe(seedance, {
      input: { prompt: "it moves", image_url: new File([png], "first frame.png", { type: "image/png" }), duration: "4", resolution: "480p", generate_audio: false, aspect_ratio: "1:1" },
      pollInterval: 5,
    });
    return { type: data.video.content_type, file: await download(data.video.url) };
  },
  async upload() {
    const url = await fal.storage.upload(new File([png], "a.png", { type: "image/png" }), { lifecycle: { expiresIn: "1d" } });
    return download(url);
  },
  async uploadInParts() {
    const url = await fal.storage.upload(new File([Buffer.alloc(91 * 1024 * 1024, 7)], "big.mp4", { type: "video/mp4" }));
    return download(url);
  },
  async invalid() {
    return failure(fal.subscribe(seedance, { input: { prompt: "no picture" }, pollInterval: 5 }));
  },
  async refused() {
    await fault("fal.refused");
    return failure(fal.subscribe("fal-ai/flux/schnell", { input: { prompt: "no" }, pollInterval: 5 }));
  },
  async unauthorized() {
    await fault("fal.unauthorized");
    return failure(fal.queue.submit("fal-ai/flux/schnell", { input: { prompt: "no" } }));
  },
  async unknownModel() {
    return failure(fal.queue.submit("fal-ai/no-such-model", { input: { prompt: "no" } }));
  },
  async retries() {
    const before = await paid();
    await fault("fal.rate_limited");
    await fal.queue.submit("fal-ai/flux/schnell", { input: { prompt: "five" } });
    return (await paid()) - before;
  },
  async proxy() {
    const client = createFalClient({ credentials: "sim-id:sim-secret", proxyUrl: { url: `${base}/api/fal/proxy`, when: "always" } });
    return (await client.queue.submit("fal-ai/flux/schnell", { input: { prompt: "six" } })).status;
  },
  async webhook() {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const came = once(server, "request");
    const webhookUrl = `http://127.0.0.1:${server.address().port}/hook`;
    const { request_id: requestId } = await fal.queue.submit("fal-ai/flux/schnell", { input: { prompt: "seven" }, webhookUrl });
    await control("clock/20");
    const [request, response] = await came;
    const body = Buffer.concat(await request.toArray());
    response.end();
    server.close();
    const header = (name) => request.headers[`x-fal-webhook-${name}`];
    const { keys } = await (await fetch(`${base}/rest.fal.ai/.well-known/jwks.json`)).json();
    const message = [header("request-id"), header("user-id"), header("timestamp"), createHash("sha256").update(body).digest("hex")].join("\n");
    const key = createPublicKey({ key: { ...keys[0], x: keys[0].x.replace(/=+$/, "") }, format: "jwk" });
    return { padded: keys[0].x.endsWith("="), verified: verify(null, Buffer.from(message), key, Buffer.from(header("signature"), "hex")), same: JSON.parse(body).request_id === requestId, status: JSON.parse(body).status };
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) {
  outcomes[name] = await scenario();
}
console.log(JSON.stringify(outcomes));
process.exit(0);
