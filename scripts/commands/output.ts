import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sharedDb } from '@/lib/db/shared-db';
import { NotPossible } from '@/lib/domain/errors';
import type { Outlet } from '@/lib/domain/outlets';
import { makeOutput } from '@/lib/outputs/commands/make-output';
import { recordDownload } from '@/lib/outputs/commands/record-download';
import { readOutputFile } from '@/lib/outputs/output-files';
import { TEXT_OUTLETS } from '@/lib/outputs/output-formats';
import type { OutputRefusal } from '@/lib/outputs/output-refusal';
import { readable } from '@/lib/publications/readable';
import { outputSetting } from '@/lib/web/output-setting';
import { sayRefusal } from '../lib/say-refusal';

const USAGE = `npm run -s huimou -- output 年度/网址 --as docx|pdf|wechat|text|markdown|json [--out 文件]
npm run -s huimou -- output --draft 稿件编号 --as docx|pdf|reading_docx|reading_pdf [--out 文件]`;
/** Printed where no file is named, as with `--out -` every other: a terminal shows them. */
const AS_TEXT: readonly Outlet[] = ['wechat', 'text', 'markdown', 'json'];
const LOOK_AGAIN_MS = 500;

/**
 * Makes the file of a published article, or of a draft, for an outlet; written down as on the desk. 0 when it is
 * there, 1 when it is refused, 2 for a wrong call.
 */
export async function output(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' }, out: { type: 'string' }, draft: { type: 'string' } },
  });
  const [address] = positionals;
  const isClear = values.draft === undefined ? positionals.length === 1 : positionals.length === 0;
  if (!isClear || values.as === undefined) {
    console.error(USAGE);
    return 2;
  }
  const outlet = TEXT_OUTLETS.find((known) => known === values.as);
  if (!outlet) {
    console.error(`没有这种格式：${values.as}。可以用：${TEXT_OUTLETS.join('、')}`);
    console.error(`There is no format ${values.as}, but: ${TEXT_OUTLETS.join(', ')}`);
    return 1;
  }
  const isPrinted = values.out === '-' || (values.out === undefined && AS_TEXT.includes(outlet));
  if (isPrinted && process.stdout.isTTY && !AS_TEXT.includes(outlet)) {
    console.error('这种文件不是文字，不能显示在终端里。请用 --out 写明文件，或者把输出转到别处。');
    console.error('This file is no text to be shown in a terminal. Name a file with --out, or redirect it.');
    return 1;
  }
  const ctx = {
    actor: { kind: 'system' as const, id: null, displayName: '命令行' },
    now: new Date(),
    db: sharedDb(),
  };
  const text =
    values.draft === undefined
      ? await published(address ?? '')
      : { articleId: values.draft, revisionId: null };
  if (!text) {
    console.error(`读者在这个地址读不到文章：${address}`);
    console.error(`Readers read no article at ${address}`);
    return 1;
  }
  const asked = { ...text, outlet };
  const { outputId } = await makeOutput(ctx, asked, await outputSetting(), { waits: true });
  const refusal = await refusalOf(outputId);
  if (refusal) {
    for (const line of sayRefusal(refusal)) console.error(line);
    return 1;
  }
  const [made] = await recordDownload(ctx, { articleId: text.articleId, outputIds: [outputId], way: 'file' });
  const bytes = made && (await readOutputFile(made.fileHash));
  if (!bytes) throw new NotPossible('output_file_gone');
  if (isPrinted) {
    await new Promise((written) => process.stdout.write(bytes, written));
    return 0;
  }
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.out ?? made.fileName);
  await writeFile(place, bytes);
  console.error(`已生成 ${place}`);
  console.error(`Made ${place}`);
  return 0;
}

/** Null where readers find nothing at the address. */
async function published(address: string): Promise<{ articleId: string; revisionId: string } | null> {
  const [, year = '', slug = ''] = /^\/?(\d{4})\/([^/]+)\/?$/.exec(address) ?? [];
  const found = await sharedDb().publication.findFirst({
    where: { year: Number(year), slug, ...readable },
    select: { articleId: true, shownRevisionId: true },
  });
  return found?.shownRevisionId ? { articleId: found.articleId, revisionId: found.shownRevisionId } : null;
}

/** Null when it is made. A server that makes the same is waited for. */
async function refusalOf(id: string): Promise<OutputRefusal | null> {
  for (;;) {
    const { state, refusal } = await sharedDb().output.findUniqueOrThrow({
      where: { id },
      select: { state: true, refusal: true },
    });
    if (state === 'made') return null;
    if (state === 'failed') return refusal as OutputRefusal;
    if (state === 'cancelled') return { kind: 'lost' };
    await wait(LOOK_AGAIN_MS);
  }
}
