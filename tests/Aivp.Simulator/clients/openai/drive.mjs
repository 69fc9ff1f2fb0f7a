// Drives OpenAI's official client against the simulator: node drive.mjs http://127.0.0.1:1234/
// Prints one JSON object: what the client made of the simulator's answers.
import OpenAI, { toFile } from "openai";

const base = process.argv[2].replace(/\/$/, "");
const openai = new OpenAI({ apiKey: "simulated", baseURL: `${base}/api.openai.com/v1` });
const fault = (name) => fetch(`${base}/__sim/faults`, { method: "POST", body: JSON.stringify({ name }), headers: { "content-type": "application/json" } });
const paid = async () => (await (await fetch(`${base}/__sim/paid`)).json()).count;
const failure = async (work) => {
  try {
    return { value: await work() };
  } catch (error) {
    return { name: error.constructor.name, status: error.status, code: error.code };
  }
};
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const file = (name) => toFile(png, name, { type: "image/png" });
const head = (response) => Buffer.from(response.data[0].b64_json, "base64").subarray(0, 12).toString("latin1");
const paint = (options) => openai.images.generate({ model: "gpt-image-2", prompt: "a lighthouse", size: "1024x1024", ...options });

const scenarios = {
  async generate() {
    const response = await paint({ quality: "high", n: 1, output_format: "png", size: "1536x1024" });
    return { head: head(response), tokens: response.usage.output_tokens, size: response.size };
  },
  async editOne() {
    return { head: head(await openai.images.edit({ model: "gpt-image-2", image: await file("a.png"), prompt: "at night" })) };
  },
  async editMasked() {
    return { head: head(await openai.images.edit({ model: "gpt-image-1.5", image: [await file("a.png"), await file("b.png")], mask: await file("mask.png"), prompt: "at night", size: "1024x1536" })) };
  },
  async invalid() {
    return failure(() => paint({ size: "huge" }));
  },
  async refused() {
    await fault("openai.refused");
    return failure(() => paint());
  },
  async unauthorized() {
    await fault("openai.unauthorized");
    return failure(() => paint());
  },
  async rateLimited() {
    const before = await paid();
    await fault("openai.rate_limited_with_hint");
    await paint();
    return (await paid()) - before;
  },
  async chat() {
    const response = await openai.chat.completions.create({
      model: "gpt-6-luna",
      messages: [{ role: "user", content: [{ type: "text", text: "- hair: red\n- coat: blue" }, { type: "image_url", image_url: { url: `data:image/png;base64,${png.toString("base64")}` } }] }],
      response_format: { type: "json_schema", json_schema: { name: "rubric", strict: true, schema: { type: "object" } } },
    });
    return JSON.parse(response.choices[0].message.content).answers.map((answer) => answer.id);
  },
  async models() {
    const ids = [];
    for await (const model of openai.models.list()) ids.push(model.id);
    return ids.includes("gpt-image-2");
  },
};

const outcomes = {};
for (const [name, scenario] of Object.entries(scenarios)) outcomes[name] = await scenario();
console.log(JSON.stringify(outcomes));
process.exit(0);
