// The rest of the afternoon: territories, delegations, reports; then the end.
export async function afternoon({ steps, anna, participants, observer }) {
  await steps.step("After a break, groups across territories", async () => {
    await anna.goOn("Pause");
    await breakout({ anna, participants }, "Dialogue entre territoires");
  });

  await steps.step("Each delegation imagines what comes next", async () => {
    await breakout({ anna, participants }, "Et maintenant, chez nous");
  });

  await steps.step("The groups report", async () => {
    await anna.goOn("Retour des groupes");
    await observer.sees("Retour des groupes");
  });
}

/** Composed, opened at once, called back. */
async function breakout({ anna, participants }, title) {
  await anna.goOn(title);
  await anna.press("Annoncer les groupes", anna.now);
  await anna.press("Ouvrir les groupes", anna.now);
  for (const each of participants) {
    await each.page.getByRole("heading", { name: /^Dans le groupe \d+$/ }).waitFor();
  }
  await anna.press("Faire revenir tout le monde", anna.room);
  for (const each of participants) await each.is("En plénière", title);
}

export async function end({ steps, anna, participants, observer }) {
  await steps.step("Closing, and the day's end", async () => {
    await anna.goOn("Clôture");
    await anna.goOn("Fin de la journée");
    await anna.press("Clore la journée", anna.now);
    await anna.press("Oui, clore la journée");
    await anna.reads("La journée est close.", anna.now);
    for (const each of participants) await each.is("La journée est terminée");
    await observer.reads("La journée est terminée.");
  });

  await steps.step("The last pages are accessible", async () => {
    for (const each of [anna, participants[0], participants[2], observer]) {
      await each.isAccessible();
    }
  });
}
