// The console, used as its owner does: by what is written on it.
import { said, saying } from "../stage/wording.js";
import { Person } from "./person.js";

export class Facilitator extends Person {
  get day() {
    return this.#area("La journée");
  }

  get room() {
    return this.#area("La salle");
  }

  get desk() {
    return this.#area("Le bureau");
  }

  get now() {
    return this.page.getByRole("region", { name: said("En ce moment") });
  }

  #area(name) {
    return this.page.getByRole("region", { name: said(name) });
  }

  /** Goes on to a block, and waits until it runs. */
  async goOn(title) {
    await this.press(`Passer à « ${title} »`, this.now);
    await this.runs(title);
  }

  async runs(title) {
    await this.now.getByRole("heading", { name: said(title) }).waitFor();
  }

  /** Waits until this is the next thing to press, and leaves it at that. */
  async offers(label, part = this.now) {
    await part.getByRole("button", { name: said(label) }).waitFor();
  }

  async tellEveryone(text) {
    await this.desk.getByLabel(said("À")).selectOption({ label: "À tous" });
    await this.fill("Message", text, this.desk);
    await this.press("Envoyer", this.desk);
  }

  /** Waits for a contribution among those of a status: submitted, published, hidden. */
  async finds(status, text) {
    await this.desk.getByLabel(said("Montrer")).selectOption(status);
    await this.reads(text, this.desk);
  }

  async publish(text) {
    await this.finds("submitted", text);
    await this.press(`Publier « ${text} »`, this.desk);
    await this.finds("published", text);
  }

  group(number) {
    return this.room.getByRole("listitem", { name: said(`Groupe ${number}`) });
  }

  seat(name, part = this.room) {
    return part.locator("li.seat").filter({ hasText: name });
  }

  /** The number of the group that somebody sits in. */
  async groupOf(name) {
    const card = this.room.locator("li.group").filter({ hasText: name });
    const heading = await card.getByRole("heading").textContent();
    return Number(/\d+/.exec(heading ?? "")?.[0]);
  }

  /** Moves somebody with nothing but the keyboard. */
  async moveByKeys(name, number) {
    const { keyboard } = this.page;
    await this.room.getByRole("checkbox", { name: saying(name) }).focus();
    await keyboard.press("Space");
    const destination = this.room.getByLabel(said("Vers"));
    await destination.focus();
    const wanted = saying(`Groupe ${number} (`);
    const chosen = () => destination.evaluate((list) => list.selectedOptions[0]?.label ?? "");
    for (let tries = 0; !wanted.test(await chosen()); tries += 1) {
      if (tries > 30) throw new Error(`no group ${number} among the destinations`);
      await keyboard.press("ArrowDown");
    }
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await this.seat(name, this.group(number)).waitFor();
  }

  /** Moves somebody with the mouse, by the handle of the seat. */
  async moveByHand(name, number) {
    const { mouse } = this.page;
    const handle = this.seat(name).locator(".drag-handle");
    await handle.scrollIntoViewIfNeeded();
    const from = middle(await handle.boundingBox());
    const to = middle(await this.group(number).getByRole("heading").boundingBox());
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 12 });
    // Low on the page the places to drop on that are always in reach may lie over a card.
    if ((await this.group(number).getAttribute("data-target")) !== "true") {
      const tile = this.room
        .locator(".selection-drop li")
        .filter({ hasText: `Groupe ${number} (` });
      const place = middle(await tile.boundingBox());
      await mouse.move(place.x, place.y, { steps: 4 });
    }
    await mouse.up();
    await this.seat(name, this.group(number)).waitFor();
  }
}

function middle(box) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
