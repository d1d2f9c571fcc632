import { printFigures } from './figures.mjs';
import { run, toolPath } from '../scripts/lib/run.mjs';

/** A hundred documents of twenty pages: how fast they are read and sorted, in a process of their own. */
export async function benchIntake() {
  const output = await run(process.execPath, ['--expose-gc', toolPath('tsx'), 'bench/intake-worker.ts']);
  const { documents, pages, characters, readMs, structureMs, peakRss, waitMs, htmlWaitMs } = JSON.parse(
    output.trim().split('\n').at(-1),
  );
  const perSecond = (ms) => `${Math.round((pages / ms) * 1000)} pages/s`;
  printFigures(`Import: ${documents} documents, ${pages} pages, ${characters} characters`, [
    ['reading', perSecond(readMs)],
    ['structure', perSecond(structureMs)],
    ['peak memory', `${Math.round(peakRss / 2 ** 20)} MiB`],
    ['others wait, 200 pages of Word', `${Math.round(waitMs)} ms at most`],
    ['others wait, 7 MB of HTML', `${Math.round(htmlWaitMs)} ms at most`],
  ]);
}
