// The dialogue among peers: groups are arranged, opened, helped; the server dies and comes back.
const title = "Dialogue entre pairs";

export async function peers(stage) {
  await arrange(stage);
  await work(stage);
  await survive(stage);
  await report(stage);
}

/** Groups are proposed; people are moved among them, by keyboard and by hand. */
async function arrange({ steps, anna, participants, observer }) {
  await steps.step("Groups are composed, and accepted", async () => {
    await anna.goOn(title);
    for (const each of participants) await each.readsOf("On compose les groupes.");
    await anna.press("Retenir cette composition", anna.room);
    await anna.offers("Annoncer les groupes");
  });

  await steps.step("People are moved by keyboard, and by hand", async () => {
    const number = await anna.groupOf("Odile Rousseau");
    await anna.moveByKeys("Gérard Lacombe", number);
    await anna.moveByHand("Patricia Gillet", number);
    await anna.moveByHand("Frédéric Jacquet", number);
  });

  await steps.step("The console is accessible with groups on it", async () => {
    await anna.isAccessible();
  });

  await steps.step("Groups are announced, then opened", async () => {
    const number = await anna.groupOf("Odile Rousseau");
    await anna.press("Annoncer les groupes", anna.now);
    for (const each of participants) await each.is(`Bientôt dans le groupe ${number}`, title);
    await anna.press("Ouvrir les groupes", anna.now);
    for (const each of participants) {
      await each.is(`Dans le groupe ${number}`, title);
      await each.isWith("Odile Rousseau");
    }
    await observer.readsOf("Ateliers · en cours");
  });
}

/** Cards, votes, a call for help, a reporter. */
async function work({ steps, anna, participants, secrets }) {
  const [patricia, odile, frederic, gerard] = participants;
  const unpublished = "Chacun défend son budget (carte non publiée).";
  secrets.push(unpublished);

  await steps.step("A card is written, seen by the group, voted for", async () => {
    await patricia.contribute("Difficultés", unpublished);
    await gerard.reads(unpublished);
    await gerard.vote(unpublished);
    await odile.contribute("Leviers", "Une cheffe de projet partagée entre deux services.");
  });

  await steps.step("A call for help is taken, then answered", async () => {
    await frederic.page.getByText("Appeler l’équipe à l’aide").click();
    await frederic.fill(
      "Que se passe-t-il ? (facultatif)",
      "Nous n’avons pas compris la consigne.",
    );
    await frederic.press("Appeler");
    await anna.press("Je m’en occupe : appel de Frédéric Jacquet", anna.desk);
    await frederic.readsOf("s’en occupe.");
    await anna.press("C’est réglé : appel de Frédéric Jacquet", anna.desk);
    await frederic.page.getByText("s’en occupe.").first().waitFor({ state: "detached" });
  });

  await steps.step("A reporter is named, who reads so", async () => {
    await anna.room.getByRole("checkbox", { name: /Odile Rousseau/ }).check();
    await anna.press("Désigner pour restituer", anna.room);
    await odile.reads("C’est vous qui rapporterez pour le groupe.");
  });

  await steps.step("The pages of a group are accessible, on small phones too", async () => {
    for (const each of [patricia, odile, frederic]) {
      await each.isAccessible();
      await each.fits();
    }
  });
}

/** The server is killed in the middle of everything. */
async function survive({ steps, anna, participants, observer, server }) {
  const [, odile, frederic] = participants;
  const begun = "Un rendez-vous fixe entre élus et techniciens";
  const everyone = [anna, ...participants, observer];

  await steps.step("The server dies while people write", async () => {
    await frederic.begin("Ajouter à « Leviers »", begun);
    for (const each of everyone) each.loseServer();
    await server.kill();
    await odile.fill("Ajouter à « Leviers »", "Écrit pendant la coupure.");
    await odile.press("Ajouter", odile.form("Ajouter à « Leviers »"));
    for (const each of everyone) await each.readsOf("Connexion perdue");
  });

  await steps.step("Started again, every page goes on by itself", async () => {
    await server.start();
    await anna.tellEveryone("Nous sommes de retour.");
    await anna.reads("Envoyés (2)", anna.desk);
    for (const each of [...participants, observer]) await each.reads("Nous sommes de retour.");
    for (const each of everyone) {
      await each.page.getByText("Connexion perdue").waitFor({ state: "detached" });
      each.findServer();
    }
  });

  await steps.step("Nothing that was written is lost", async () => {
    await frederic.keeps("Ajouter à « Leviers »", begun);
    await frederic.press("Ajouter", frederic.form("Ajouter à « Leviers »"));
    for (const each of participants) {
      await each.reads(begun);
      await each.reads("Écrit pendant la coupure.");
      await each.reads("Une cheffe de projet partagée entre deux services.");
    }
  });
}

/** Groups close, then report; what one of them wrote is published. */
async function report({ steps, anna, participants, observer }) {
  const [patricia, odile] = participants;
  const published = "Une cheffe de projet partagée entre deux services.";

  await steps.step("Groups close, and everyone is back", async () => {
    await anna.press("Clore les groupes", anna.now);
    for (const each of participants) await each.is("En plénière", title);
    await anna.offers("Passer à « Retour des pairs »");
  });

  await steps.step("A contribution is published to all", async () => {
    await anna.publish(published);
    await observer.reads(published);
  });

  await steps.step("Groups report in turn", async () => {
    await anna.goOn("Retour des pairs");
    await anna.readsOf("Le groupe 1 a la parole", anna.now);
    await patricia.page
      .getByText(/a la parole|C’est à votre groupe|C’est à vous/)
      .first()
      .waitFor();
    await anna.press("Donner la parole au groupe suivant", anna.now);
    await anna.readsOf("Le groupe 2 a la parole", anna.now);
    await odile.isAccessible();
  });
}
