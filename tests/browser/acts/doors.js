// Before nine: everyone waits, the doors open, people come in.
export async function doors({ steps, anna, participants, observer, people }) {
  const [patricia, , frederic] = participants;

  await steps.step("Before the doors open everyone knows when", async () => {
    await anna.offers("Ouvrir les portes");
    for (const each of participants) {
      await each.is("À l’accueil");
      // A rehearsal begins as they should open.
      await each.reads("Les portes vont s’ouvrir. Cette page s’ouvrira d’elle-même.");
    }
    await observer.reads("La journée n’a pas encore commencé.");
  });

  await steps.step("The first pages are accessible", async () => {
    for (const each of [anna, patricia, frederic, observer]) await each.isAccessible();
  });

  await steps.step("The doors open: whoever waits is present at once", async () => {
    await anna.press("Ouvrir les portes");
    for (const each of participants) {
      await each.page.getByText(/^La journée (commence à 9.h.00|va commencer)\./).waitFor();
    }
    await anna.reads(`${people} présents sur 78`, anna.now);
    await observer.reads(`${people} présents sur 78`);
  });
}
