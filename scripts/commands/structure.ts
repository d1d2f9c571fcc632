import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { makePlan } from '@/lib/intake/make-plan';
import { readFile as readSource, requireFileSize } from '@/lib/intake/read/read-file';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import { cueFile } from '@/lib/topics/input';
import { summarisePlan, type PlanSummary } from '@/lib/intake/summarise-plan';
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
      console.error(`${file}：${faultOf(error)}`);
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
    console.error(`${file}：${isNoCues ? '不是线索词文件（no cue words）' : faultOf(error)}`);
    return null;
  }
}

/** npm runs scripts in the project's folder and keeps where it was asked from. */
function readGiven(file: string): Promise<Buffer> {
  return readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
}

async function summaryOf(file: string, cues?: readonly TopicCues[]): Promise<PlanSummary> {
  const bytes = await readGiven(file);
  const fileName = path.basename(file);
  requireFileSize(fileName, bytes.byteLength);
  const source = await readSource({ fileName, bytes });
  return summarisePlan(file, makePlan(source, cues), source);
}

function faultOf(error: unknown): string {
  if (error instanceof UnreadableFile) return `${faults[error.readError]}（${error.readError}）`;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOENT') return '没有这个文件（not found）';
    if (error.code === 'EISDIR') return '这是文件夹（a folder）';
    if (error.code === 'EACCES') return '没有权限读取（not permitted）';
  }
  throw error;
}

const faults: Record<UnreadableFile['readError'], string> = {
  file_empty: '文件里没有文字',
  file_too_large: '文件太大',
  file_encrypted: '文件有密码',
  file_macros: '文件带宏',
  file_is_picture: '这是图片',
  file_type_mismatch: '扩展名与内容不符',
  file_zip_bomb: '压缩内容异常',
  file_xml_entities: '含有不安全的 XML 实体',
  file_broken: '文件已损坏',
  file_too_much: '内容太多或太复杂',
  file_unsupported: '不支持这种格式',
};
