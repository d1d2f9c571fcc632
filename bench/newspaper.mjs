import { run, toolPath } from '../scripts/lib/run.mjs';
import { median, printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';

/** A newspaper page of two articles: how long it takes to lay out, at first and when something of it is changed. */
export async function runNewspaperBench() {
  printMachine();
  const output = await run(process.execPath, [toolPath('tsx'), 'bench/newspaper-worker.ts']);
  const { times, again, characters } = JSON.parse(output.trim().split('\n').at(-1));
  printFigures(`Newspaper page: ${characters} characters, ${times.length} times`, [
    ['first', `${Math.round(times[0])} ms`],
    ['median of new texts', `${Math.round(median(times))} ms   (wanted: 100 ms or less)`],
    ['median after a change', `${Math.round(median(again))} ms   (wanted: 50 ms or less)`],
  ]);
}
