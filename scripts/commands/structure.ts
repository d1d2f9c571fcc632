import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { makePlan } from '@/lib/intake/make-plan';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import { cueFile } from '@/lib/topics/input';
import { summarisePlan, type PlanSummary } from '@/lib/intake/summarise-plan';
import { faultOfFile, readGiven, readGivenFile } from '../lib/read-given-file';
import { summaryAsText } from '../lib/summary-as-text';

/**
 * Prints what files would become as articles: as a JSON array, one object a file, or as text for people.
 * `--cues`: the words topics are found by, as an office exports them. A file that cannot be read is named on stderr and makes the exit code 1; the others still come in.
 */
export async function structure(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, text: { type: 'boolean' }, cues: { type: 'string' } },
  });
  if (positionals.length === 0 || (values.json && values.text)) {
    console.error('npm run huimou -- structure 文件 [文件 …] --json | --text [--cues 线索词文件]');
    return 2;
  }
  const cues = values.cues === undefined ? undefined : await readCues(values.cues);
  if (cues === null) return 2;
  const summaries: PlanSummary[] = [];
  let failed = 0;
  for (const file of positionals) {
    try {
      summaries.push(await summaryOf(file, cues));
    } catch (error) {
      console.error(`${file}：${faultOfFile(error)}`);
      failed += 1;
    }
  }
  if (values.json) console.log(JSON.stringify(summaries, null, 2));
  else for (const summary of summaries) console.log(summaryAsText(summary));
  return failed > 0 ? 1 : 0;
}

/** Null, and said why, where the file holds no cues. */
async function readCues(file: string): Promise<TopicCues[] | null> {
  try {
    return cueFile.parse(JSON.parse((await readGiven(file)).toString()));
  } catch (error) {
    const isNoCues = error instanceof SyntaxError || error instanceof ZodError;
    console.error(`${file}：${isNoCues ? '不是线索词文件（no cue words）' : faultOfFile(error)}`);
    return null;
  }
}

async function summaryOf(file: string, cues?: readonly TopicCues[]): Promise<PlanSummary> {
  const source = await readGivenFile(file);
  return summarisePlan(file, makePlan(source, cues), source);
}
