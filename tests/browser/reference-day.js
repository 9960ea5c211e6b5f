// The reference day in a real browser, from doors to closing: a facilitator, four participants
// and an observer, each with a browser context of their own, among a crowd of virtual people,
// while the day's clock runs faster. Nothing here waits for a length of time; all waits are for
// what a page shows.
//
//   node reference-day.js PROGRAM [--evidence FOLDER] [--pictures FOLDER] [--pace N]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { afternoon, end } from "./acts/afternoon.js";
import { contents } from "./acts/contents.js";
import { doors } from "./acts/doors.js";
import { introductions } from "./acts/introductions.js";
import { peers } from "./acts/peers.js";
import { evaluation, expectations } from "./acts/questions.js";
import { welcome } from "./acts/welcome.js";
import { Facilitator } from "./people/facilitator.js";
import { Observer } from "./people/observer.js";
import { Participant } from "./people/participant.js";
import { launch } from "./stage/browser.js";
import { Cable } from "./stage/cable.js";
import { Server } from "./stage/server.js";
import { Steps } from "./stage/steps.js";

const crowd = 14;

// Fast enough to be done with the day, slow enough for the timers that end a phase by themselves
// to leave slow machines the time of what happens in it.
const usual_pace = "20";

const config = (path) => fileURLToPath(new URL(`../../config/${path}`, import.meta.url));
const day = config("days/2021-01-21.json");
const roster = config("demo/registrations-2021-01-21.csv");

async function gather(browser, server, steps) {
  const links = await server.participants();
  const cable = await Cable.to(server.links.origin);
  const arrive = async (Role, name, link, width, height) =>
    steps.follow(await Role.arrive(browser, { name, link, viewport: { width, height } }));
  const { facilitator, observer } = server.links;
  const gerard = cable.origin + new URL(links.get("Gérard Lacombe")).pathname;
  return {
    cable,
    anna: await arrive(Facilitator, "facilitator", facilitator, 1680, 2200),
    participants: [
      await arrive(Participant, "patricia", links.get("Patricia Gillet"), 1280, 900),
      await arrive(Participant, "odile", links.get("Odile Rousseau"), 390, 844),
      await arrive(Participant, "frederic", links.get("Frédéric Jacquet"), 320, 640),
      await arrive(
        Participant,
        "gerard",
        gerard + new URL(links.get("Gérard Lacombe")).hash,
        1024,
        768,
      ),
    ],
    observer: await arrive(Observer, "observer", observer, 1280, 900),
  };
}

async function play(stage) {
  await doors(stage);
  await welcome(stage);
  await introductions(stage);
  await expectations(stage);
  await contents(stage);
  await peers(stage);
  await afternoon(stage);
  await evaluation(stage);
  await end(stage);
  await stage.steps.step("The observer never learned a name, nor an unpublished word", async () => {
    await stage.observer.knowsNobody({ roster, day, secrets: stage.secrets });
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      evidence: { type: "string" },
      pictures: { type: "string" },
      pace: { type: "string", default: usual_pace },
    },
  });
  const [program] = positionals;
  if (!program) throw new Error("which program? node reference-day.js PROGRAM");
  const scratch = await mkdtemp(join(tmpdir(), "deroule-browser-"));
  const evidence = values.evidence ?? join(scratch, "evidence");
  const steps = new Steps(evidence, values.pictures);
  const server = new Server({
    ...{ program, evidence, day, roster, crowd },
    data: join(scratch, "data"),
    pace: values.pace,
  });
  let browser;
  let cable;
  try {
    await server.start();
    browser = await launch();
    const stage = await gather(browser, server, steps);
    cable = stage.cable;
    await play({ ...stage, steps, server, secrets: [], people: crowd + 4 });
    await steps.step("The server stops when asked", async () => {
      const code = await server.stop();
      if (code !== 0) throw new Error(`it ended with ${code}`);
    });
    await rm(scratch, { recursive: true, force: true });
  } catch (failure) {
    console.error(failure);
    console.error(`screenshots and logs: ${evidence}`);
    process.exitCode = 1;
  } finally {
    cable?.close();
    await browser?.close();
    await server.kill();
  }
}

await main();
