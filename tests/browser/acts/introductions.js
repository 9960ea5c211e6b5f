// Cross-introductions: pairs, notes on one another, circles.
const title = "Présentations croisées";

export async function introductions({ steps, anna, participants, observer, secrets }) {
  const [patricia, odile, frederic] = participants;
  const note = "Relie les services autour d’un récit commun (note de Patricia).";
  const begun = "Elle cherche des alliés pour";
  secrets.push(note, begun);
  let partner;

  await steps.step("Everyone is paired, and knows with whom", async () => {
    await anna.goOn(title);
    await anna.press("Lancer les entretiens", anna.now);
    for (const each of participants) {
      await each.is("En binôme", title);
      await each.page.getByRole("textbox", { name: /^Mes notes sur/ }).waitFor();
    }
    await observer.readsOf("Présentation croisée · entretiens");
  });

  await steps.step("What a partner says is noted", async () => {
    const field = patricia.page.getByRole("textbox", { name: /^Mes notes sur/ });
    await field.fill(note);
    await patricia.press("Enregistrer mes notes");
    await patricia.reads("Notes enregistrées.");
  });

  await steps.step("A page reloaded in the middle of a sentence keeps the sentence", async () => {
    const field = odile.page.getByRole("textbox", { name: /^Mes notes sur/ });
    await field.click();
    await field.pressSequentially(begun);
    partner = await odile.page.locator("label", { hasText: /^Mes notes sur/ }).textContent();
    await odile.page.reload();
    await odile.keeps(partner, begun);
    await odile.is("En binôme", title);
  });

  await steps.step("The pages of a pair are accessible, on small phones too", async () => {
    for (const each of [patricia, odile, frederic]) {
      await each.isAccessible();
      await each.fits();
    }
  });

  await steps.step("The sentence is ended and sent", async () => {
    await odile.begin(partner, " la mobilité.");
    await odile.press("Enregistrer mes notes");
    await odile.reads("Notes enregistrées.");
  });

  await steps.step("Pairs join in circles, where each presents the other", async () => {
    await anna.press("Passer aux cercles", anna.now);
    for (const each of participants) {
      await each.page.getByRole("heading", { name: /^Dans le cercle \d+$/ }).waitFor();
    }
    await anna.press("Terminer les cercles", anna.now);
    await anna.offers("Passer à « Intentions et attentes »");
  });
}
