// Somebody at a browser, and what no page of ours may ever do: ask anything of another origin,
// break its content security policy, complain on the console, throw.
import axe from "axe-core";
import { contextOf } from "../stage/browser.js";
import { said, saying } from "../stage/wording.js";

/** Machines are slow when tests run on all of them: no wait tells anything about speed. */
const patience_ms = 90_000;

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What Chromium itself says on the console when a server is away. */
const network_gone = /net::ERR_|WebSocket connection to .* failed/;

export class Person {
  /** What this page did that it must not; steps fail on it. */
  wrongs = [];
  /** What happened, for whoever has to find out. */
  events = [];
  /** Every WebSocket text received. */
  frames = [];
  #away = false;

  static async arrive(browser, { name, link, viewport }) {
    const person = new this();
    person.name = name;
    person.context = await contextOf(browser, viewport);
    person.context.setDefaultTimeout(patience_ms);
    person.page = await person.context.newPage();
    person.#watch(new URL(link).origin);
    await person.page.goto(link);
    return person;
  }

  #watch(origin) {
    const { page, wrongs, events } = this;
    const host = new URL(origin).host;
    page.on("request", (request) => {
      const url = request.url();
      if (/^(data|blob):/.test(url) || url.startsWith(`${origin}/`)) return;
      wrongs.push(`asked another origin: ${url}`);
    });
    page.on("websocket", (socket) => {
      events.push(`opened ${socket.url()}`);
      if (new URL(socket.url()).host !== host) wrongs.push(`opened ${socket.url()}`);
      socket.on("framereceived", ({ payload }) => this.frames.push(String(payload)));
      socket.on("close", () => events.push(`closed ${socket.url()}`));
    });
    page.on("console", (message) => {
      events.push(`${message.type()}: ${message.text()}`);
      if (!["error", "warning"].includes(message.type())) return;
      if (this.#away && network_gone.test(message.text())) return;
      wrongs.push(`said on its console: ${message.text()}`);
    });
    page.on("pageerror", (error) => wrongs.push(`threw ${error.stack ?? error.message}`));
    page.on("crash", () => wrongs.push("crashed"));
  }

  /** While the server cannot be reached a browser says so on its console. */
  loseServer() {
    this.#away = true;
  }

  /** To be called once the page was seen to be back. */
  findServer() {
    this.#away = false;
  }

  /** Waits until the page, or a part of it, says exactly this. */
  async reads(sentence, part = this.page) {
    await part.getByText(said(sentence)).first().waitFor();
  }

  /** Waits until the page, or a part of it, says this among other things. */
  async readsOf(sentence, part = this.page) {
    await part.getByText(saying(sentence)).first().waitFor();
  }

  async press(label, part = this.page) {
    await part.getByRole("button", { name: said(label) }).click();
  }

  async fill(label, text, part = this.page) {
    await part.getByLabel(said(label)).fill(text);
  }

  /** The form that asks for this. */
  form(label) {
    const { page } = this;
    return page.locator("form").filter({ has: page.getByLabel(said(label)) });
  }

  /** Fills in a text of its own form, sends it, and waits until it was taken. */
  async submit(label, text, action) {
    await this.fill(label, text);
    await this.press(action, this.form(label));
  }

  /** WCAG 2.2 AA, as far as a machine can tell. */
  async isAccessible() {
    if (!(await this.page.evaluate(() => "axe" in globalThis))) {
      await this.page.evaluate(axe.source);
    }
    const violations = await this.page.evaluate(async (values) => {
      const found = await globalThis.axe.run(document, {
        runOnly: { type: "tag", values },
        resultTypes: ["violations"],
      });
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`,
        ),
      );
    }, wcag);
    if (violations.length > 0) throw new Error(`${this.name}:\n${violations.join("\n")}`);
  }

  /** Nothing makes the page scroll sideways. */
  async fits() {
    const { clientWidth, scrollWidth } = await this.page.evaluate(() => ({
      clientWidth: document.documentElement.clientWidth,
      scrollWidth: document.documentElement.scrollWidth,
    }));
    if (scrollWidth > clientWidth) {
      throw new Error(`${this.name}: ${scrollWidth} px wide on a screen of ${clientWidth}`);
    }
  }
}
