// Drives Leonardo's official client against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the client made of the simulator's answers.
import { createRequire } from "node:module";

const { Leonardo } = createRequire(import.meta.url)("@leonardo-ai/sdk");
const base = process.argv[2].replace(/\/$/, "");
const leonardo = new Leonardo({ bearerAuth: "sim", serverURL: `${base}/cloud.leonardo.ai/api/rest/v1`, retryConfig: { strategy: "none" } });
const fault = (name) => fetch(`${base}/__sim/faults`, { method: "POST", body: JSON.stringify({ name }), headers: { "content-type": "application/json" } });
const failure = async (promise) => {
  try {
    return { value: await promise };
  } catch (error) {
    return { name: error.name, status: error.statusCode ?? error.rawResponse?.status, message: error.message };
  }
};
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const upload = async () => {
  const { uploadInitImage: slot } = (await leonardo.initImages.uploadInitImage({ extension: "png" })).object;
  const form = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(slot.fields))) {
    form.append(name, value);
  }
  form.append("file", new File([png], "a.png", { type: "image/png" }));
  return { id: slot.id, status: (await fetch(slot.url, { method: "POST", body: form })).status };
};
const wait = async (id) => {
  const states = [];
  for (let i = 0; i < 10; i++) {
    const { generationsByPk: generation } = (await leonardo.image.getGenerationById(id)).object;
    states.push(generation.status);
    if (generation.status === "COMPLETE") {
      return { states: [...new Set(states)], image: generation.generatedImages[0] };
    }
  }
};
const head = async (url) => Buffer.from((await (await fetch(url)).arrayBuffer()).slice(0, 12)).toString("latin1");

const scenarios = {
  async picture() {
    const { sdGenerationJob: job } = (await leonardo.image.createGeneration({ prompt: "one", width: 64, height: 64, numImages: 1, seed: 7 })).object;
    const { states, image } = await wait(job.generationId);
    return { cost: job.cost, states, head: await head(image.url) };
  },
  async fromPictures() {
    const { id, status } = await upload();
    const { sdGenerationJob: job } = (await leonardo.image.createGeneration({ prompt: "two", width: 64, height: 64, numImages: 1, controlnets: [{ initImageId: id, initImageType: "UPLOADED", preprocessorId: 133, strengthType: "High" }] })).object;
    return { status, states: (await wait(job.generationId)).states };
  },
  async clip() {
    const { id } = await upload();
    const { motionVideoGenerationJob: job } = (await leonardo.motion.createImageToVideoGeneration({ imageId: id, imageType: "UPLOADED", prompt: "three", model: "MOTION2", resolution: "RESOLUTION_480" })).object;
    const { image } = await wait(job.generationId);
    return (await head(image.motionMp4URL)).slice(4, 8);
  },
  async upscale() {
    const { id } = await upload();
    const { universalUpscaler: job } = (await leonardo.variation.createUniversalUpscalerJob({ initImageId: id, upscalerStyle: "CINEMATIC", creativityStrength: 5, upscaleMultiplier: 1.5 })).object;
    let variation;
    for (let i = 0; i < 10 && variation?.status !== "COMPLETE"; i++) {
      [variation] = (await leonardo.variation.getVariationById(job.id)).object.generatedImageVariationGeneric;
    }
    return variation.status;
  },
  async remove() {
    const { sdGenerationJob: job } = (await leonardo.image.createGeneration({ prompt: "four", width: 64, height: 64, numImages: 1 })).object;
    await leonardo.image.deleteGenerationById(job.generationId);
    return (await leonardo.image.getGenerationById(job.generationId)).object.generationsByPk ?? null;
  },
  async account() {
    const models = (await leonardo.models.listPlatformModels()).object.customModels;
    const me = (await leonardo.user.getUserSelf()).object.userDetails;
    return { models: models.length, tokens: me[0].apiSubscriptionTokens };
  },
  async refused() {
    await fault("leonardo.refused");
    return failure(leonardo.image.createGeneration({ prompt: "no", width: 64, height: 64, numImages: 1 }));
  },
  async invalid() {
    return failure(leonardo.image.createGeneration({ prompt: "no", width: 63, height: 64, numImages: 1 }));
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) {
  outcomes[name] = await scenario();
}
console.log(JSON.stringify(outcomes));
process.exit(0);
