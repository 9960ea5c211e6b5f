// `deroule serve` as a child process: started on the reference day, killed, started again on
// the same data and port. What it prints and logs is kept in a file.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

const starting_ms = 120_000;

export class Server {
  #child;
  #log;
  #port = 0;
  /** Of the first start: `facilitator`, `observer`, and `origin`. */
  links;

  /** `day` and `roster` are files; `crowd` virtual people join. */
  constructor({ program, data, evidence, day, roster, pace, crowd }) {
    this.program = program;
    this.evidence = evidence;
    this.arguments = ["serve", "--data", data, "--day", day, "--roster", roster];
    this.arguments.push("--pace", String(pace), "--virtual", String(crowd));
  }

  async start() {
    if (!this.#log) {
      await mkdir(this.evidence, { recursive: true });
      this.#log = createWriteStream(join(this.evidence, "server.log"));
    }
    const child = spawn(this.program, [...this.arguments, "--port", String(this.#port)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    child.stderr.pipe(this.#log, { end: false });
    const printed = await this.#listening(child);
    const url = (label) => new RegExp(`^${label}\\s*(http\\S+)`, "m").exec(printed)?.[1];
    const origin = url("Listening on");
    this.#port = Number(new URL(origin).port);
    this.links ??= { origin, facilitator: url("Facilitators:"), observer: url("Observers:") };
  }

  #listening(child) {
    return new Promise((resolve, reject) => {
      let printed = "";
      const give_up = setTimeout(
        () => reject(new Error(`the server does not listen:\n${printed}`)),
        starting_ms,
      );
      child.stdout.setEncoding("utf8");
      child.stdout.on("data", (text) => {
        printed += text;
        this.#log.write(text);
        if (!/^Listening on .*\n/m.test(printed)) return;
        clearTimeout(give_up);
        resolve(printed);
      });
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        clearTimeout(give_up);
        reject(new Error(`the server ended (${code ?? signal}):\n${printed}`));
      });
    });
  }

  /** As a power cut would. */
  async kill() {
    await this.#end("SIGKILL");
  }

  /** As an operator would; answers the exit code. */
  async stop() {
    return this.#end("SIGTERM");
  }

  async #end(signal) {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode;
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = await ended;
    return code;
  }

  /** Personal links of participants, by full name. */
  async participants() {
    const day = "2021-01-21";
    const answer = await fetch(`${this.links.origin}/api/v1/days/${day}/links`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${this.links.facilitator.split("#t=")[1]}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ audience: "participants" }),
    });
    if (!answer.ok) throw new Error(`links: ${answer.status} ${await answer.text()}`);
    const { links } = await answer.json();
    return new Map(links.map((link) => [`${link.given_name} ${link.family_name}`, link.url]));
  }
}
