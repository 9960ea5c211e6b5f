// Questions to all: words and texts are given, closed, shown. Later, the evaluation.
export async function expectations({ steps, anna, participants, observer, secrets }) {
  const [patricia, odile, frederic, gerard] = participants;
  const words = "En un à cinq mots, qu’attendez-vous de cette journée ?";
  const pursuit = "Quelle transformation poursuivez-vous dans votre territoire ?";
  const text = "Une mobilité sobre, réponse que personne ne publie.";
  secrets.push(text);

  await steps.step("A question is asked of all, and answered", async () => {
    await anna.goOn("Intentions et attentes");
    await patricia.answer(words, "coopération, élan");
    await odile.answer(words, "coopération");
    await frederic.answer(pursuit, text);
  });

  await steps.step("The answers are closed, then shown to everyone", async () => {
    await anna.press("Clore les réponses", anna.now);
    await gerard.readsOf("Les réponses sont closes");
    await anna.press("Afficher les résultats à tous", anna.now);
    for (const each of [patricia, frederic, observer]) await each.readsOf("coopération");
    await observer.readsOf("Question à tous · résultats affichés");
  });

  await steps.step("The pages with results are accessible", async () => {
    for (const each of [frederic, observer]) {
      await each.isAccessible();
      await each.fits();
    }
  });
}

export async function evaluation({ steps, anna, participants, observer, secrets }) {
  const [patricia, odile, frederic] = participants;
  const better = "Que faudrait-il faire autrement ?";
  const remark = "Plus de temps entre pairs, remarque que personne ne publie.";
  secrets.push(remark);

  await steps.step("The day is evaluated", async () => {
    await anna.goOn("Évaluation");
    await patricia.choose("Cette journée vous a-t-elle été utile ?", "5");
    await odile.choose("Le cycle doit-il continuer ?", "Oui, en changeant");
    await frederic.answer(better, remark);
    await frederic.isAccessible();
  });

  await steps.step("The evaluation is closed and shown", async () => {
    await anna.press("Clore les réponses", anna.now);
    await anna.press("Afficher les résultats à tous", anna.now);
    await observer.readsOf("Évaluation · résultats affichés");
    await patricia.reads("Votre réponse : 5");
  });
}
