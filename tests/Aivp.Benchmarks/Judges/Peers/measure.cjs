// Runs one peer over raw RGB pictures of 1024 x 1024 and prints what it took, as JSON: `node measure.cjs face-api|human ROUNDS FILE…`.
// The same for both: TensorFlow.js on WebAssembly, one thread, decoding left out, one round to warm up.
const fs = require('fs');
const path = require('path');

const [peer, rounds, ...files] = process.argv.slice(2);
const side = 1024;
const at = (...parts) => path.join(__dirname, 'node_modules', ...parts);
const wasm = at('@tensorflow', 'tfjs-backend-wasm', 'dist') + path.sep;

// tfjs fetches weights and binaries; here they're files.
const web = globalThis.fetch;
globalThis.fetch = async (url, options) => {
  const file = String(url).replace(/^file:\/\//, '');
  return fs.existsSync(file) ? new Response(fs.readFileSync(file)) : web(url, options);
};

async function faceApi() {
  const tf = require('@tensorflow/tfjs');
  const backend = require('@tensorflow/tfjs-backend-wasm');
  backend.setWasmPaths(wasm);
  backend.setThreadsCount(1);
  const api = require(at('@vladmandic', 'face-api', 'dist', 'face-api.node-wasm.js'));
  await api.tf.setBackend('wasm');
  await api.tf.ready();
  const models = at('@vladmandic', 'face-api', 'model');
  await api.nets.ssdMobilenetv1.loadFromDisk(models);
  await api.nets.faceLandmark68Net.loadFromDisk(models);
  await api.nets.faceRecognitionNet.loadFromDisk(models);
  const options = new api.SsdMobilenetv1Options({ minConfidence: 0.5, maxResults: 5 });
  return async (pixels) => {
    const tensor = api.tf.tensor3d(pixels, [side, side, 3], 'int32');
    const found = await api.detectAllFaces(tensor, options).withFaceLandmarks().withFaceDescriptors();
    api.tf.dispose(tensor);
    return found.length;
  };
}

async function human() {
  const { Human } = require(at('@vladmandic', 'human', 'dist', 'human.node-wasm.js'));
  const judge = new Human({
    backend: 'wasm',
    wasmPath: wasm,
    modelBasePath: 'file://' + at('@vladmandic', 'human', 'models') + path.sep,
    debug: false,
    cacheSensitivity: 0,
    filter: { enabled: false },
    face: { enabled: true, detector: { maxDetected: 5, rotation: true, return: false }, mesh: { enabled: true }, description: { enabled: true }, iris: { enabled: false }, emotion: { enabled: false }, antispoof: { enabled: false }, liveness: { enabled: false } },
    body: { enabled: false }, hand: { enabled: false }, object: { enabled: false }, gesture: { enabled: false }, segmentation: { enabled: false },
  });
  judge.env.wasm.multithread = false;
  await judge.init();
  await judge.load();
  return async (pixels) => {
    const tensor = judge.tf.tensor4d(pixels, [1, side, side, 3], 'float32');
    const result = await judge.detect(tensor);
    judge.tf.dispose(tensor);
    return result.face.filter((face) => face.embedding).length;
  };
}

const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

(async () => {
  const log = console.log;
  console.log = console.warn = console.error; // Standard output holds the answer and nothing else.
  const [wall0, cpu0] = [performance.now(), cpu()];
  const read = await { 'face-api': faceApi, human }[peer]();
  const load = { wall: performance.now() - wall0, cpu: cpu() - cpu0 };
  const pictures = files.map((file) => new Uint8Array(fs.readFileSync(file)));
  let faces = 0;
  for (const picture of pictures) faces += await read(picture);
  const times = [];
  for (let round = 0; round < Number(rounds); round++) {
    for (const picture of pictures) {
      const [wall, used] = [performance.now(), cpu()];
      await read(picture);
      times.push({ wall: performance.now() - wall, cpu: cpu() - used });
    }
  }
  const middle = (key) => times.map((time) => time[key]).sort((a, b) => a - b)[times.length >> 1];
  log(JSON.stringify({
    load_cpu_ms: load.cpu, load_ms: load.wall, cpu_ms: middle('cpu'), wall_ms: middle('wall'),
    peak_mb: process.resourceUsage().maxRSS / 1024, faces,
  }));
  process.exit(0);
})();
