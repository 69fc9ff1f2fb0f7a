// Drives Google's official clients against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the clients made of the simulator's answers.
import { readFile, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GoogleGenAI } from "@google/genai";
import { GoogleGenAI as Older } from "genai-2";

const base = process.argv[2].replace(/\/$/, "");
const baseUrl = `${base}/generativelanguage.googleapis.com`;
const ai = new GoogleGenAI({ apiKey: "simulated", httpOptions: { baseUrl } });
const older = new Older({ apiKey: "simulated", httpOptions: { baseUrl } });
const fault = (name) => fetch(`${base}/__sim/faults`, { method: "POST", body: JSON.stringify({ name }), headers: { "content-type": "application/json" } });
const failure = async (work) => {
  try {
    return { value: await work() };
  } catch (error) {
    return { name: error.name, status: error.status ?? error.statusCode, message: String(error.message).slice(0, 400) };
  }
};
const data = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const picture = { inlineData: { mimeType: "image/png", data } };
const paint = (parts, config) => ai.models.generateContent({ model: "gemini-3-pro-image", contents: parts, config: { responseModalities: ["TEXT", "IMAGE"], ...config } });
const image = (response) => response.candidates?.[0]?.content?.parts?.find((part) => part.inlineData)?.inlineData;
const head = (bytes) => Buffer.from(bytes).subarray(0, 12).toString("latin1");

const scenarios = {
  async textToImage() {
    const response = await paint("a lighthouse", { imageConfig: { aspectRatio: "16:9", imageSize: "1K" }, seed: 7 });
    return { type: image(response).mimeType, head: head(Buffer.from(image(response).data, "base64")), tokens: response.usageMetadata.candidatesTokenCount };
  },
  async edit() {
    const response = await paint(["the same, at night", picture, picture], { seed: 3 });
    return { head: head(Buffer.from(image(response).data, "base64")) };
  },
  async refused() {
    await fault("gemini.refused");
    const response = await paint("no");
    return { reason: response.promptFeedback.blockReason, candidates: response.candidates?.length ?? 0 };
  },
  async keptBack() {
    await fault("gemini.kept_back");
    return { reason: (await paint("no")).candidates[0].finishReason };
  },
  async rateLimited() {
    await fault("gemini.rate_limited");
    return failure(() => paint("no"));
  },
  async upload() {
    const file = await ai.files.upload({ file: new Blob([Buffer.from(data, "base64")], { type: "image/png" }), config: { mimeType: "image/png", displayName: "a.png" } });
    const response = await paint(["the same", { fileData: { mimeType: "image/png", fileUri: file.uri } }]);
    const again = await ai.files.get({ name: file.name });
    await ai.files.delete({ name: file.name });
    return { state: file.state, size: again.sizeBytes, head: head(Buffer.from(image(response).data, "base64")), gone: (await failure(() => ai.files.get({ name: file.name }))).status };
  },
  async interaction() {
    const states = [];
    let job = await ai.interactions.create({
      model: "gemini-omni-1.2-flash",
      input: [{ type: "text", text: "dolly in" }, { type: "image", data, mime_type: "image/png" }],
      response_format: { type: "video", aspect_ratio: "16:9", duration: "3s", resolution: "360p", delivery: "uri" },
      generation_config: { video_config: { task: "image_to_video" }, seed: 7 },
      background: true,
      store: true,
    });
    for (states.push(job.status); !["completed", "failed"].includes(job.status); states.push(job.status)) job = await ai.interactions.get(job.id);
    const clip = job.steps.find((step) => step.type === "model_output").content[0];
    const folder = await mkdtemp(join(tmpdir(), "aivp-client-"));
    await ai.files.download({ file: { uri: clip.uri }, downloadPath: join(folder, "clip.mp4") });
    const bytes = await readFile(join(folder, "clip.mp4"));
    await rm(folder, { recursive: true });
    return { states: [...new Set(states)], type: clip.mime_type, head: head(bytes) };
  },
  async cancel() {
    const job = await ai.interactions.create({ model: "gemini-omni-1.2-flash", input: [{ type: "text", text: "no" }], response_format: { type: "video" }, background: true, store: true });
    return { status: (await ai.interactions.cancel(job.id)).status };
  },
  async veo() {
    let operation = await older.models.generateVideos({
      model: "veo-3.1-generate-preview",
      source: { prompt: "dolly in", image: { imageBytes: data, mimeType: "image/png" } },
      config: { durationSeconds: 4, aspectRatio: "16:9", resolution: "720p", lastFrame: { imageBytes: data, mimeType: "image/png" } },
    });
    const early = operation.done ?? false;
    while (!operation.done) operation = await older.operations.getVideosOperation({ operation });
    return { early, videos: operation.response.generatedVideos.length };
  },
  async veoRefused() {
    await fault("gemini.veo.refused");
    let operation = await older.models.generateVideos({ model: "veo-3.1-generate-preview", source: { prompt: "no" }, config: { durationSeconds: 4 } });
    while (!operation.done) operation = await older.operations.getVideosOperation({ operation });
    return { count: operation.response.raiMediaFilteredCount, reasons: operation.response.raiMediaFilteredReasons.length };
  },
  async models() {
    const names = [];
    for await (const model of await ai.models.list()) names.push(model.name);
    return { has: names.includes("models/gemini-3-pro-image") };
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) outcomes[name] = await scenario();
console.log(JSON.stringify(outcomes));
process.exit(0);
