// Reads the parameters of fal's models out of the official client's own type declarations.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const file = createRequire(import.meta.url).resolve("@fal-ai/client/endpoints").replace(/\.js$/, ".d.ts");
const text = readFileSync(file, "utf8");

const bodies = new Map(); // type name → text of its declaration
for (const [, name, body] of text.matchAll(/^export type (\w+) = ([\s\S]*?);\n(?=export |$)/gm)) {
  bodies.set(name, body);
}

/** The endpoint ids with the names of their input and output types. */
export const endpoints = new Map(
  [...bodies.get("EndpointTypeMap").matchAll(/^ {4}"([^"]+)": \{\s*input: (\w+);\s*output: (\w+);/gm)].map(([, id, input, output]) => [id, { input, output }]),
);

function declaration(name) {
  const body = bodies.get(name);
  if (body === undefined) throw new Error(`no type ${name}`);
  return /^\w+$/.test(body) ? declaration(body) : body;
}

/** The properties of an object type: name → { optional, type, doc }. */
function properties(name) {
  const found = new Map();
  for (const part of declaration(name).split(/ & /)) {
    if (/^\w+$/.test(part)) {
      for (const [key, value] of properties(part)) found.set(key, value);
      continue;
    }
    // Comments may hold anything, so they're taken with the property that follows them.
    for (const [, doc, key, optional, type] of part.matchAll(/^ {4}(?:\/\*\*([\s\S]*?)\*\/\s*)?(\w+)(\??): ([\s\S]*?);$(?=\n {4}\S|\n\})/gm)) {
      found.set(key, { optional: optional === "?", type: type.trim(), doc: doc ?? "" });
    }
  }
  return found;
}

const literal = (value) => (value.startsWith('"') ? JSON.parse(value) : /^-?[\d.]+$/.test(value) ? Number(value) : undefined);

function parameter({ optional, type, doc }) {
  const alternatives = type.split(/ \| /).map((value) => value.trim());
  const choices = alternatives.map(literal).filter((value) => value !== undefined);
  const others = [...new Set(alternatives.filter((value) => literal(value) === undefined))];
  const shape = {};
  const array = /^Array<([\s\S]*)>$/.exec(type) ?? /^([\s\S]*)\[\]$/.exec(type);
  if (array) {
    shape.type = "array";
    shape.items = /Blob|File|^string$/.test(array[1]) ? "string" : array[1] === "number" ? "number" : "object";
  } else if (others.includes("Blob")) {
    shape.type = "url";
  } else if (others.includes("ImageSize")) {
    shape.type = "size";
  } else if (others.length === 0) {
    shape.type = typeof choices[0];
  } else {
    shape.type = ["string", "number", "boolean"].includes(others[0]) ? others[0] : "object";
  }
  if (choices.length > 0) shape.enum = choices;
  if (choices.length > 0 && others.includes("string")) shape.open = true; // Other values may do as well.
  if (!optional) shape.required = true;
  const stated = /Default value: `([\s\S]*?)`\s*(?:\n|$)/.exec(doc)?.[1];
  if (stated !== undefined && stated !== '""' && stated !== "") {
    try {
      shape.default = JSON.parse(stated);
    } catch {
      shape.default = stated;
    }
    // The comments quote numbers for enumerations of strings and the other way round: the type decides.
    if (choices.length > 0) shape.default = choices.find((choice) => String(choice) === String(shape.default)) ?? shape.default;
  }
  return shape;
}

/** What one model takes and gives. */
export function model(id) {
  const types = endpoints.get(id);
  if (types === undefined) return undefined;
  const input = Object.fromEntries([...properties(types.input)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, parameter(value)]));
  return { input, output: [...properties(types.output).keys()].sort() };
}
