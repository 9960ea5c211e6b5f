/** Schemas, samples, guards and types are four writings of one protocol: here they agree. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readAgenda, readDesk, readGroup, readMe, readServerMessage } from "./guards";
import type { Json } from "./messages";

const protocol = fileURLToPath(new URL("..", import.meta.url));
const client = ["hello", "command", "clock", "resync", "watch", "unwatch", "writing"];
const documents = {
  agenda: { read: readAgenda, type: "AgendaDocument" },
  desk: { read: readDesk, type: "DeskDocument" },
  group: { read: readGroup, type: "GroupDocument" },
  me: { read: readMe, type: "MeDocument" },
} as const;

interface Sample {
  readonly file: string;
  /** The first word of its name: the schema it is of. */
  readonly schema: string;
  /** The last word of its name, for what is refused. */
  readonly expected: string;
  readonly text: string;
}

function samples(kind: "valid" | "invalid"): readonly Sample[] {
  const folder = join(protocol, "samples", kind);
  return readdirSync(folder).map((file) => {
    const words = file.split(".").slice(0, -1);
    const text = readFileSync(join(folder, file), "utf8");
    return { file, schema: words[0] ?? "", expected: words.at(-1) ?? "", text };
  });
}

function isDocument(schema: string): schema is keyof typeof documents {
  return Object.hasOwn(documents, schema);
}

const valid = samples("valid");
const invalid = samples("invalid");

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false });
const schemas = readdirSync(join(protocol, "schema"));
for (const file of schemas) {
  ajv.addSchema(JSON.parse(readFileSync(join(protocol, "schema", file), "utf8")) as object);
}

/** What the schema says against a sample; empty where it accepts it. */
function faults(sample: Sample): string {
  const validate = ajv.getSchema(`${sample.schema}.json`);
  if (validate === undefined) throw new Error(`${sample.file} names no schema`);
  return validate(JSON.parse(sample.text)) === true ? "" : ajv.errorsText(validate.errors);
}

describe("the schemas", () => {
  it.each(valid)("accept valid/$file", (sample) => {
    expect(faults(sample)).toBe("");
  });

  // What `message` samples get wrong comes before any schema: JSON, UTF-8, depth, the type.
  it.each(invalid.filter(({ schema }) => schema !== "message"))(
    "refuse invalid/$file",
    (sample) => {
      expect(faults(sample)).not.toBe("");
    },
  );

  it("each have a valid sample", () => {
    const shown = new Set(valid.map(({ schema }) => `${schema}.json`));
    expect(schemas.filter((file) => file !== "definitions.json" && !shown.has(file))).toEqual([]);
  });

  it("have samples of every command, with each of its arguments", () => {
    interface Arguments {
      readonly properties?: { readonly [name: string]: unknown };
    }
    const schema = JSON.parse(readFileSync(join(protocol, "schema/command.json"), "utf8")) as {
      readonly properties: { readonly name: { readonly enum: readonly string[] } };
      readonly $defs: { readonly [name: string]: Arguments };
    };
    const missing = new Set(
      schema.properties.name.enum.flatMap((name) => [
        name,
        ...Object.keys(schema.$defs[name]?.properties ?? {})
          .filter((argument) => argument !== "as")
          .map((argument) => `${name}.${argument}`),
      ]),
    );
    for (const sample of valid.filter((other) => other.schema === "command")) {
      const { name, arguments: given } = JSON.parse(sample.text) as {
        readonly name: string;
        readonly arguments: object;
      };
      missing.delete(name);
      for (const argument of Object.keys(given)) missing.delete(`${name}.${argument}`);
    }
    expect([...missing]).toEqual([]);
  });
});

describe("the guards", () => {
  const fromServer = valid.filter(({ schema }) => !client.includes(schema) && !isDocument(schema));

  it.each(fromServer)("read valid/$file", ({ text }) => {
    expect(readServerMessage(text)).toEqual({ kind: "message", message: JSON.parse(text) });
  });

  it.each(valid.filter(({ schema }) => isDocument(schema)))(
    "read the document valid/$file",
    ({ schema, text }) => {
      const document = JSON.parse(text) as Json;
      expect(isDocument(schema) && documents[schema].read(document)).toBe(document);
    },
  );

  it.each(invalid.filter(({ expected }) => expected === "unreadable"))(
    "refuse invalid/$file",
    ({ schema, text }) => {
      if (isDocument(schema)) {
        expect(documents[schema].read(JSON.parse(text) as Json)).toBeUndefined();
      } else {
        expect(readServerMessage(text).kind).toBe("unreadable");
      }
    },
  );

  it.each(["", "null", "[]", "{}", '{"type":7}', '{"type":"clock"'])("refuse %j", (text) => {
    expect(readServerMessage(text).kind).toBe("unreadable");
  });

  it("leave aside the messages of a later server (W-70)", () => {
    const reading = readServerMessage('{"type":"weather","sky":"blue"}');
    expect(reading).toEqual({ kind: "unknown", type: "weather" });
  });

  it("are not fooled by a type that every object has", () => {
    expect(readServerMessage('{"type":"constructor"}').kind).toBe("unknown");
  });
});

describe("the types", () => {
  // Written out as literals, so that the compiler sees every field that is missing or too much.
  it("accept every valid sample", { timeout: 60_000 }, () => {
    const typed = valid
      .filter(({ file }) => file !== "agenda.later-fields.json")
      .map(({ schema, text }, index) => {
        let type = client.includes(schema) ? "ClientMessage" : "ServerMessage";
        if (isDocument(schema)) type = documents[schema].type;
        return `export const sample${index}: Plain<p.${type}> = ${text};`;
      });
    const folder = mkdtempSync(join(tmpdir(), "deroule-"));
    try {
      const file = join(folder, "samples.ts");
      writeFileSync(file, `${plain}\n${typed.join("\n")}`);
      expect(compile(file)).toBe("");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Ids as the plain strings that JSON has: only a brand gives a string further keys. */
const plain = `
import type * as p from ${JSON.stringify(join(protocol, "ts/index"))};
type Plain<T> = T extends string
  ? keyof T extends keyof string ? T : string
  : T extends readonly (infer Row)[]
    ? readonly Plain<Row>[]
    : T extends object
      ? { [K in keyof T as K extends string ? Plain<K> : K]: Plain<T[K]> }
      : T;
`;

/** What the compiler finds wrong; empty where nothing is. Vitest runs in the folder that has it. */
function compile(file: string): string {
  const options =
    "--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022 --module esnext --moduleResolution bundler";
  try {
    execFileSync("node_modules/.bin/tsc", [...options.split(" "), "--types", "", file]);
    return "";
  } catch (failure) {
    return String((failure as { readonly stdout?: unknown }).stdout ?? failure);
  }
}
