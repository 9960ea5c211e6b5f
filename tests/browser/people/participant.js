// A participant's page.
import { said, saying } from "../stage/wording.js";
import { Person } from "./person.js";

export class Participant extends Person {
  /** Waits until the page says where to be, and for what. */
  async is(where, title) {
    const here = this.page.getByRole("region", { name: said(where) });
    await here.waitFor();
    if (title !== undefined) await here.getByText(said(title)).first().waitFor();
  }

  /** Waits for somebody's name among those this person is with. */
  async isWith(name) {
    await this.page.locator(".here").getByText(saying(name)).first().waitFor();
  }

  async answer(question, text) {
    await this.submit(question, text, "Envoyer ma réponse");
    await this.reads("Réponse enregistrée.", this.form(question));
  }

  /** Ticks one of the answers offered, and sends it. */
  async choose(question, label) {
    const { page } = this;
    const asked = page.getByRole("group", { name: said(question) });
    const form = page.locator("form").filter({ has: asked });
    await form.getByRole("radio", { name: said(label) }).check();
    await this.press("Envoyer ma réponse", form);
    await this.reads("Réponse enregistrée.", form);
  }

  async contribute(field, text) {
    await this.submit(`Ajouter à « ${field} »`, text, "Ajouter");
    await this.reads(text);
  }

  /** Votes, and waits until the vote counts. */
  async vote(text) {
    const button = this.page.getByRole("button", { name: saying(`Voter pour « ${text} »`) });
    await button.click();
    await this.page
      .getByRole("button", { name: saying(`Voter pour « ${text} »`), pressed: true })
      .waitFor();
  }

  /** Types as people do, and leaves it unsent. */
  async begin(label, text) {
    const field = this.page.getByLabel(said(label));
    await field.click();
    await field.pressSequentially(text);
  }

  /** Waits until a field holds this, whoever put it there. */
  async keeps(label, text) {
    const field = this.page.getByLabel(said(label));
    await field.waitFor();
    const element = await field.elementHandle();
    await this.page.waitForFunction(([input, wanted]) => input.value === wanted, [element, text]);
  }
}
