import { wordWords } from '@/lib/web/word-words';
import { rm } from 'node:fs/promises';
import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { Outlet } from '@/lib/domain/outlets';
import { makeOutput } from '@/lib/outputs/commands/make-output';
import { outputsDirectory } from '@/lib/outputs/output-files';
import type { OutputOptions } from '@/lib/outputs/output-options';
import type { OutputSetting } from '@/lib/outputs/output-setting';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { approve, revisionOf, submit, type Newsroom } from './newsroom';
import { ctxOf } from './office';
import { testWords } from './output-sources';
import { PDF_WORDS } from './pdf-request';
import { revise } from './revise';

export async function testSetting(): Promise<OutputSetting> {
  return {
    words: { texts: await testWords(), pdf: PDF_WORDS, word: wordWords },
    origin: 'https://yunxi.example.gov.cn',
    officeName: '云溪区委宣传部',
    make: 'test',
  };
}

export async function emptyOutputFolder(): Promise<void> {
  await rm(outputsDirectory(), { recursive: true, force: true });
}

type Asked = { articleId: string; outlet: Outlet; revisionId: string | null; options?: OutputOptions };

/** Asks for an output and reads what became of it. A long one is made at once. */
export async function madeOutput(db: Db, actor: PersonActor, asked: Asked) {
  const { outputId } = await makeOutput(ctxOf(db, actor), asked, await testSetting(), { waits: true });
  return db.output.findUniqueOrThrow({ where: { id: outputId } });
}

/** Another text of a published article, approved but not yet public; its revision. */
export async function approvedAnew(
  db: Db,
  room: Newsroom,
  { articleId, sectionIds }: { articleId: string; sectionIds: string[] },
): Promise<string> {
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[1] ?? '', '全年举办主题宣讲四十三场。');
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  return revisionOf(db, reviewId);
}

export async function correct(db: Db, room: Newsroom, articleId: string, revisionId: string): Promise<void> {
  const note = '宣讲场次更正为四十三场。';
  await correctPublication(ctxOf(db, room.publisher), { articleId, revisionId, kind: 'major', note });
}
