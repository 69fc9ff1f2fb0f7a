// Drives OpenRouter's official client against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the client made of the simulator's answers.
import { OpenRouter } from "@openrouter/sdk";

const base = process.argv[2].replace(/\/$/, "");
const client = new OpenRouter({ apiKey: "simulated", serverURL: `${base}/openrouter.ai/api/v1`, retryConfig: { strategy: "none" } });
const fault = (name) => fetch(`${base}/__sim/faults`, { method: "POST", body: JSON.stringify({ name }), headers: { "content-type": "application/json" } });
const failure = async (work) => {
  try {
    return { value: await work() };
  } catch (error) {
    return { name: error.constructor.name, status: error.statusCode };
  }
};
const data = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const reference = { type: "image_url", imageUrl: { url: data } };
const head = (base64) => Buffer.from(base64, "base64").subarray(0, 12).toString("latin1");
const paint = (options) => client.images.generate({ imageGenerationRequest: { model: "black-forest-labs/flux.2-pro", prompt: "a lighthouse", ...options } });

const scenarios = {
  async image() {
    const made = await paint({ aspectRatio: "16:9", resolution: "1K", n: 1, seed: 7, outputFormat: "png", inputReferences: [reference] });
    return { head: head(made.data[0].b64Json ?? made.data[0].b64_json), cost: made.usage.cost };
  },
  async chat() {
    const made = await client.chat.send({
      chatRequest: { model: "google/gemini-2.5-flash-image", messages: [{ role: "user", content: [{ type: "text", text: "a cat" }, { type: "image_url", imageUrl: { url: data } }] }], modalities: ["image", "text"], imageConfig: { aspect_ratio: "16:9" }, seed: 7 },
    });
    return { head: head(made.choices[0].message.images[0].imageUrl.url.split(",")[1]), cost: made.usage.cost };
  },
  async video() {
    let job = await client.videoGeneration.generate({
      videoGenerationRequest: { model: "google/veo-3.1", prompt: "it moves", duration: 4, resolution: "480p", aspectRatio: "16:9", generateAudio: false, seed: 7, frameImages: [{ ...reference, frameType: "first_frame" }] },
    });
    const states = [job.status];
    for (; !["completed", "failed"].includes(job.status); states.push(job.status)) job = await client.videoGeneration.getGeneration({ jobId: job.id });
    const stream = await client.videoGeneration.getVideoContent({ jobId: job.id, index: 0 });
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    return { states: [...new Set(states)], cost: job.usage.cost, head: bytes.subarray(0, 12).toString("latin1") };
  },
  async videoRefused() {
    await fault("openrouter.clip.refused");
    let job = await client.videoGeneration.generate({ videoGenerationRequest: { model: "google/veo-3.1", prompt: "no", duration: 4 } });
    while (!["completed", "failed"].includes(job.status)) job = await client.videoGeneration.getGeneration({ jobId: job.id });
    return { status: job.status, error: job.error };
  },
  async refused() {
    await fault("openrouter.refused");
    return failure(() => paint());
  },
  async noCredits() {
    await fault("openrouter.no_credits");
    return failure(() => paint());
  },
  async rateLimited() {
    await fault("openrouter.rate_limited");
    return failure(() => paint());
  },
  async lists() {
    const images = await client.images.listModels();
    const videos = await client.videoGeneration.listVideosModels();
    return { images: images.data.map((model) => model.id), videos: videos.data.map((model) => model.id) };
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) outcomes[name] = await scenario();
console.log(JSON.stringify(outcomes));
process.exit(0);
