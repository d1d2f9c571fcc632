import { run, toolPath } from '../scripts/lib/run.mjs';
import { median, printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';

/** The copy desk alone: `npm run bench -- copydesk`. Needs neither a database nor a build. */
export async function runCopydeskBench() {
  printMachine();
  await benchCopydesk();
}

/** Texts of 5,000 characters, as articles are and as nothing but what rules look for: how long checking them takes. */
export async function benchCopydesk() {
  const output = await run(process.execPath, [toolPath('tsx'), 'bench/copydesk-worker.ts']);
  const { characters, rules, ordinary, dense } = JSON.parse(output.trim().split('\n').at(-1));
  const ms = (time) => `${time.toFixed(1)} ms`;
  printFigures(`Copy desk: ${rules} rules, ${characters} characters, ${ordinary.times.length} times`, [
    ['the first', ms(ordinary.times[0])],
    [`median, ${ordinary.findings} findings`, `${ms(median(ordinary.times))}   (wanted: 50 ms or less)`],
    [`median, ${dense.findings} findings`, ms(median(dense.times))],
  ]);
}
