import { run, toolPath } from '../scripts/lib/run.mjs';
import { median, percentile, printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';

/** The claims alone: `npm run bench -- claims`. Needs neither a database nor a build. */
export async function runClaimsBench() {
  printMachine();
  await benchClaims();
}

/** A dense text of 5,000 characters: how long finding its claims takes. */
export async function benchClaims() {
  const output = await run(process.execPath, [toolPath('tsx'), 'bench/claims-worker.ts']);
  const { characters, claims, times } = JSON.parse(output.trim().split('\n').at(-1));
  const ms = (time) => `${time.toFixed(1)} ms`;
  printFigures(`Claims: ${claims} in ${characters} characters, ${times.length} times`, [
    ['first', ms(times[0])],
    ['median', `${ms(median(times))}   (wanted: 5 ms or less)`],
    ['slowest of twenty', ms(percentile(times, 0.95))],
  ]);
}
