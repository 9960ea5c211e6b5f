// The rest of the morning: a break, contents with questions to the speakers, a cut network, lunch.
export async function contents({ steps, anna, participants, observer, secrets, cable }) {
  const [patricia, odile, frederic, gerard] = participants;
  const asked = "Comment garder le cap quand l’équipe change ?";
  const unpublished = "Question que personne ne publie, de Patricia.";
  const offline = "Et si la route est coupée, comment revenir ?";
  secrets.push(unpublished);

  await steps.step("A break", async () => {
    await anna.goOn("Pause");
    for (const each of participants) await each.is("En pause", "Pause");
  });

  await steps.step(
    "Questions are put to the speaker; one is published, another voted for",
    async () => {
      await anna.goOn("Conduire une stratégie de transition efficace");
      await frederic.submit("Poser une question", asked, "Envoyer ma question");
      await patricia.submit("Poser une question", unpublished, "Envoyer ma question");
      await anna.publish(asked);
      await observer.reads(asked);
      await odile.vote(asked);
      // The crowd votes too, as soon as it reads.
      await observer.page
        .getByText(/\d+\svoix/)
        .first()
        .waitFor();
    },
  );

  await steps.step("Somebody is cut off, goes on writing, and is told so", async () => {
    gerard.loseServer();
    cable.pull();
    await gerard.readsOf("Connexion perdue : nouvel essai en cours.");
    await gerard.fill("Poser une question", offline);
    await gerard.press("Envoyer ma question");
    await gerard.isAccessible();
  });

  await steps.step("Meanwhile the day goes on without waiting", async () => {
    await anna.goOn("Ce qu’enseignent les territoires pilotes");
    await odile.is("En plénière", "Ce qu’enseignent les territoires pilotes");
  });

  await steps.step("Back again, what was written is sent, and the page has caught up", async () => {
    cable.plug();
    await anna.finds("submitted", offline);
    await gerard.readsOf("Ce qu’enseignent les territoires pilotes");
    gerard.findServer();
  });

  await steps.step("Contents, questions and answers, lunch", async () => {
    await anna.goOn("Apprendre entre pairs : les invariants des stratégies qui marchent");
    await anna.goOn("Questions et réponses");
    await anna.goOn("Déjeuner");
    for (const each of participants) await each.is("En pause", "Déjeuner");
    await observer.sees("Déjeuner");
  });
}
