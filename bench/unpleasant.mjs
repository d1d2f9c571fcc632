import { printFigures } from './figures.mjs';
import { run, toolPath } from '../scripts/lib/run.mjs';

/** A megabyte of texts that nobody writes and anybody can send, beside as much prose: read, planned and written down. */
export async function benchUnpleasantTexts() {
  const output = await run(process.execPath, [toolPath('tsx'), 'bench/unpleasant-texts.ts']);
  const { prose, ...others } = JSON.parse(output.trim().split('\n').at(-1));
  printFigures('1 MB of text, read and planned   (wanted: none more than 3 × prose)', [
    ['prose', `${Math.round(prose)} ms`],
    ...Object.entries(others).map(([name, ms]) => [
      name,
      `${Math.round(ms)} ms, ${(ms / prose).toFixed(1)} × prose`,
    ]),
  ]);
}
