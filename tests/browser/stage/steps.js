// The steps of a test, said as they pass; the first that fails ends the test, and leaves what
// every page showed and what the server logged.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export class Steps {
  #number = 0;
  #pages = [];

  /** `evidence`: where failures leave their traces. `pictures`: where every step leaves some. */
  constructor(evidence, pictures) {
    this.evidence = evidence;
    this.pictures = pictures;
  }

  /** Whoever is on stage: pictured when a step fails, blamed when their page misbehaves. */
  follow(person) {
    this.#pages.push(person);
    return person;
  }

  async step(title, act) {
    this.#number += 1;
    const began = Date.now();
    try {
      await act();
      this.#blame();
    } catch (failure) {
      console.log(`not ok ${this.#number} ${title}`);
      await this.#picture(this.evidence, "failed");
      await this.#writeTexts(this.evidence);
      throw new Error(`step ${this.#number}, "${title}"`, { cause: failure });
    }
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`ok ${this.#number} ${title} (${seconds} s)`);
    if (this.pictures) await this.#picture(this.pictures, title.replace(/[^a-z0-9]+/gi, "-"));
  }

  #blame() {
    const wrongs = this.#pages.flatMap(({ name, wrongs }) =>
      wrongs.map((each) => `${name}: ${each}`),
    );
    if (wrongs.length > 0) throw new Error(wrongs.join("\n"));
  }

  async #picture(folder, what) {
    await mkdir(folder, { recursive: true });
    const number = String(this.#number).padStart(2, "0");
    for (const { name, page } of this.#pages) {
      // A console scrolls its columns by itself; the other pages are read from top to bottom.
      const fullPage = (page.viewportSize()?.width ?? 0) < 1500;
      const path = join(folder, `${number}-${what}-${name}.png`);
      await page
        .screenshot({ path, fullPage, timeout: 20_000 })
        .catch((reason) => console.log(`# no picture of ${name}: ${reason.message}`));
    }
  }

  async #writeTexts(folder) {
    for (const { name, events, page } of this.#pages) {
      const shown = await page
        .locator("body")
        .innerText({ timeout: 20_000 })
        .catch((reason) => reason.message);
      await writeFile(join(folder, `${name}.txt`), `${[...events, "", shown].join("\n")}\n`);
    }
  }
}
