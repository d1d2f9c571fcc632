import { openFloor } from './floor.mjs';
import { percentile, printFigures } from './figures.mjs';
import { save, SAVES_TO_WARM_UP } from './save.mjs';
import { makeSavingOffice, textOfTurn } from './saving-office.mjs';
import { signIn } from './sign-in.mjs';

const WRITERS = 8;
// The disk has its moods: floor and saves take turns, so that each figure is made of all of them.
const ROUNDS = 10;
const ALONE_A_ROUND = 20;
const TOGETHER_A_ROUND = 6;

/** Saves of 5,000 characters by one and by eight, beside a bare insert and commit of the same bytes. */
export async function benchSaving(office) {
  const { apart, shared } = await makeSavingOffice(office);
  const desk = { url: office.url, cookie: await signIn(office.url, 'linxw') };
  const floor = await openFloor(office.ownerUrl, WRITERS);
  const saveOne = async (section) => {
    const { from, to } = await save(desk, section);
    return to - from;
  };
  let turn = 0;
  const insertOne = (index) => floor.write(index, textOfTurn((turn += 1)));
  const everybody = Array.from({ length: WRITERS }, (_, index) => index);
  const times = { floor: [], alone: [], floorTogether: [], apart: [], shared: [] };
  try {
    await inTurn(SAVES_TO_WARM_UP, () => saveOne(apart[0]));
    await together(apart, SAVES_TO_WARM_UP / WRITERS, saveOne);
    await inTurn(SAVES_TO_WARM_UP, () => insertOne(0));
    for (let round = 0; round < ROUNDS; round += 1) {
      times.floor.push(...(await inTurn(ALONE_A_ROUND, () => insertOne(0))));
      times.alone.push(...(await inTurn(ALONE_A_ROUND, () => saveOne(apart[0]))));
      times.floorTogether.push(...(await together(everybody, TOGETHER_A_ROUND, insertOne)));
      times.apart.push(...(await together(apart, TOGETHER_A_ROUND, saveOne)));
      times.shared.push(...(await together(shared, TOGETHER_A_ROUND, saveOne)));
    }
  } finally {
    await floor.close();
  }
  printFigures('Saving 5,000 characters, beside a bare insert and commit of the same bytes, in turns', [
    ['bare, 1 connection', figures(times.floor)],
    ['1 writer', `${figures(times.alone, times.floor)}   (wanted: p50 10 ms or less)`],
    [`bare, ${WRITERS} connections`, figures(times.floorTogether)],
    [
      `${WRITERS} writers, an article each`,
      `${figures(times.apart, times.floorTogether)}   (wanted: p50 40 ms or less)`,
    ],
    [`${WRITERS} writers in one article`, figures(times.shared, times.floorTogether)],
  ]);
}

const figures = (times, floor) => {
  const own = `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`;
  return floor ? `${own}, ${(percentile(times, 0.5) / percentile(floor, 0.5)).toFixed(1)} × bare` : own;
};

async function inTurn(count, work) {
  const times = [];
  for (let turn = 0; turn < count; turn += 1) times.push(await work());
  return times;
}

async function together(those, count, work) {
  return (await Promise.all(those.map((each) => inTurn(count, () => work(each))))).flat();
}
