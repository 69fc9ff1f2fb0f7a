// Drives a client that people use with ComfyUI against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the client made of the simulator's answers.
import { createRequire } from "node:module";
import WebSocket from "ws";

const { Client } = createRequire(import.meta.url)("@stable-canvas/comfyui-client");
const base = process.argv[2].replace(/\/$/, "");
const client = new Client({ api_host: new URL(base).host, api_base: "/comfyui", clientId: "client-1", ssl: false, WebSocket, fetch });
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const workflow = (seed, checkpoint = "sd_xl_base_1.0.safetensors") => ({
  1: { class_type: "CheckpointLoaderSimple", inputs: { ckpt_name: checkpoint } },
  2: { class_type: "CLIPTextEncode", inputs: { text: "a lighthouse", clip: ["1", 1] } },
  3: { class_type: "CLIPTextEncode", inputs: { text: "", clip: ["1", 1] } },
  4: { class_type: "EmptyLatentImage", inputs: { width: 64, height: 64, batch_size: 1 } },
  5: { class_type: "KSampler", inputs: { seed, steps: 20, cfg: 7, sampler_name: "euler", scheduler: "normal", denoise: 1, model: ["1", 0], positive: ["2", 0], negative: ["3", 0], latent_image: ["4", 0] } },
  6: { class_type: "VAEDecode", inputs: { samples: ["5", 0], vae: ["1", 2] } },
  9: { class_type: "SaveImage", inputs: { filename_prefix: "x", images: ["6", 0] } },
});
const heard = [];
for (const event of ["status", "execution_start", "executing", "progress", "execution_success"]) {
  client.on(event, () => heard.push(event));
}
await client.connect({ polling: { enabled: false }, websocket: { enabled: true } });

const scenarios = {
  async enqueue() {
    const result = await client.enqueue_polling(workflow(7), { polling_ms: 50 });
    const [image] = result.images;
    for (let i = 0; i < 600 && !heard.includes("execution_success"); i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const file = await (await fetch(image.data)).arrayBuffer();
    return { head: Buffer.from(file.slice(0, 8)).toString("latin1"), heard: [...new Set(heard)] };
  },
  async history() {
    const { History } = await client.getHistory(10);
    return { count: History.length, status: History[0].status.status_str };
  },
  async queue() {
    await fetch(`${base}/comfyui/prompt`, { method: "POST", body: JSON.stringify({ prompt: workflow(8), client_id: "another" }) });
    const { Pending, Running } = await client.getQueue();
    return Pending.length + Running.length;
  },
  async upload() {
    const form = new FormData();
    form.append("image", new File([png], "a.png", { type: "image/png" }));
    const answer = await client.fetchApi("/upload/image", { method: "POST", body: form });
    return answer.json();
  },
  async nodes() {
    return Object.keys(await client.getNodeDefs()).includes("KSampler");
  },
  async invalid() {
    try {
      await client.enqueue_polling(workflow(9, "nothing.safetensors"));
    } catch (error) {
      return { message: String(error.message ?? error) };
    }
  },
  async ownId() {
    const post = (id) => fetch(`${base}/comfyui/prompt`, { method: "POST", body: JSON.stringify({ prompt: workflow(10), prompt_id: id }) });
    const good = await (await post("b7b2c3d4-0000-4000-8000-000000000001")).json();
    const bad = await post("not-a-uuid");
    return { id: good.prompt_id, bad: bad.status, type: (await bad.json()).error.type };
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) {
  outcomes[name] = await scenario();
}
console.log(JSON.stringify(outcomes));
process.exit(0);
