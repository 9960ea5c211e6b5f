// The day starts: its time is stretched, undone, paused, regained; people ask for the floor.
const title = "Accueil et objectifs de la journée";

export async function welcome({ steps, anna, participants, observer }) {
  const [patricia, odile, frederic] = participants;

  await steps.step("The day starts, and takes everyone along", async () => {
    await anna.press("Commencer la journée");
    await anna.runs(title);
    for (const each of participants) await each.is("En plénière", title);
    await observer.sees(title);
  });

  await steps.step("The observer's page is accessible while the day runs", async () => {
    await observer.isAccessible();
  });

  await steps.step("A block is extended, which is undone", async () => {
    const row = anna.day.locator("li.agenda-block").filter({ hasText: title });
    await anna.press(`+5 min : « ${title} »`, anna.now);
    await anna.readsOf("Plénière · 25 min", row);
    await anna.readsOf("Annuler : allongement d’une séquence", anna.now);
    await anna.now.getByRole("button", { name: /^Annuler/ }).click();
    await anna.readsOf("Plénière · 20 min · en cours", row);
  });

  await steps.step("The day pauses on every page, then resumes", async () => {
    await anna.press("Mettre en pause", anna.now);
    const paused = "La journée est en pause : les minuteurs sont arrêtés.";
    for (const each of [...participants, observer]) await each.reads(paused);
    await anna.press("Reprendre la journée", anna.now);
    for (const each of [...participants, observer]) {
      await each.page.getByText(paused).first().waitFor({ state: "detached" });
    }
    await anna.runs(title);
  });

  await steps.step(
    "Running late, the facilitator accepts a way to be on time for lunch",
    async () => {
      await anna.press(`Actions sur « ${title} »`, anna.day);
      const row = anna.day.locator("li.agenda-block").filter({ hasText: title });
      await anna.fill("Minutes à ajouter (négatif : à retirer)", "45", row);
      await anna.press("Appliquer", row);
      await anna.readsOf("Plénière · 1 h 05", row);
      await observer.readsOf("Prochain horaire fixe : Déjeuner, à 12 h 30 ; attendu à");
      await anna.reads("« Déjeuner » commencera à l’heure.", anna.day);
      await anna.press("Accepter ce rattrapage (1)", anna.day);
      await anna.readsOf("Annuler : rattrapage du retard", anna.now);
      await observer.reads("Prochain horaire fixe : Déjeuner, à 12 h 30.");
      await anna.press(`Actions sur « ${title} »`, anna.day);
    },
  );

  await steps.step("Somebody raises a hand, is given the floor, is done", async () => {
    await patricia.press("Demander la parole");
    await patricia.reads("Votre demande est dans la file.");
    await anna.press("Donner la parole à Patricia Gillet", anna.desk);
    await patricia.reads("Vous avez la parole.");
    await patricia.press("J’ai terminé");
    await anna.reads("Personne ne demande la parole.", anna.desk);
  });

  await steps.step("A message to all is read by all", async () => {
    const text = "Bonjour à toutes et tous, gardez cette page ouverte.";
    await anna.tellEveryone(text);
    for (const each of [...participants, observer]) await each.reads(text);
    await odile.press("J’ai lu");
    await frederic.press("J’ai lu");
  });
}
