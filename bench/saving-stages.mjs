import { median, printFigures } from './figures.mjs';
import { save, SAVES_TO_WARM_UP } from './save.mjs';
import { makeSavingOffice } from './saving-office.mjs';
import { signIn } from './sign-in.mjs';

const SAVES = 60;

/** Where the time of one save goes, told from the round trips it makes. `watch` is the door its server goes through. */
export async function benchSavingStages({ url, databaseUrl }, watch) {
  const {
    apart: [section],
  } = await makeSavingOffice({ databaseUrl });
  const desk = { url, cookie: await signIn(url, 'linxw') };
  const saves = [];
  for (let turn = 0; turn < SAVES_TO_WARM_UP + SAVES; turn += 1) {
    watch.take();
    const { from, to } = await save(desk, section);
    if (turn >= SAVES_TO_WARM_UP) saves.push(stagesOf({ from, to }, watch.take()));
  }
  // Those that found work of the server's own among their round trips are left out.
  const fewest = Math.min(...saves.map(({ trips }) => trips));
  const alike = saves.filter(({ trips }) => trips === fewest);
  const middle = (pick) => `${median(alike.map(pick)).toFixed(2)} ms`;
  printFigures(`Where one save's time goes, medians of ${alike.length}; being watched costs some`, [
    ['whole', middle((each) => each.whole)],
    ...alike[0].steps.map(({ name }, index) => [name, middle((each) => each.steps[index].ms)]),
    [`all ${fewest} round trips`, middle((each) => each.inDatabase)],
    ['outside the database', middle((each) => each.whole - each.inDatabase)],
  ]);
}

/** Cuts a save at its round trips: what the server does before, between and after them, and each of them. */
function stagesOf({ from, to }, trips) {
  const steps = [];
  let at = from;
  for (const trip of trips) {
    steps.push({ name: at === from ? 'request read' : '  server', ms: trip.from - at });
    steps.push({ name: nameOf(trip.sql), ms: trip.to - trip.from });
    at = trip.to;
  }
  steps.push({ name: 'answer', ms: to - at });
  const inDatabase = trips.reduce((sum, trip) => sum + trip.to - trip.from, 0);
  return { whole: to - from, steps, inDatabase, trips: trips.length };
}

/** `→ SELECT Session`, `→ COMMIT`: the statement's verb and the first table it names. */
function nameOf(sql) {
  const [verb] = /[A-Z]+/.exec(sql) ?? [''];
  const [, table] = /(?:FROM|INTO|UPDATE) (?:"public"\.)?"(\w+)"/.exec(sql) ?? [];
  return table ? `→ ${verb} ${table}` : `→ ${verb}`;
}
