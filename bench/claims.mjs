import { run, toolPath } from '../scripts/lib/run.mjs';
import { median, printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';

/** The claims alone: `npm run bench -- claims`. Needs neither a database nor a build. */
export async function runClaimsBench() {
  printMachine();
  await benchClaims();
}

/** Texts of 5,000 characters, as articles are and as nothing but figures: how long finding their claims takes. */
export async function benchClaims() {
  const output = await run(process.execPath, [toolPath('tsx'), 'bench/claims-worker.ts']);
  const { characters, ordinary, dense } = JSON.parse(output.trim().split('\n').at(-1));
  const ms = (time) => `${time.toFixed(1)} ms`;
  printFigures(`Claims: ${characters} characters, ${ordinary.times.length} times`, [
    ['the first', ms(ordinary.times[0])],
    [`median, ${ordinary.claims} claims`, `${ms(median(ordinary.times))}   (wanted: 5 ms or less)`],
    [`median, ${dense.claims} claims`, ms(median(dense.times))],
  ]);
}
