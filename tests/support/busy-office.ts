import type { Db } from '@/lib/db/client';
import { storePhoto } from '@/lib/media/commands/store-photo';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { saveSection } from '@/lib/writing/commands/save-section';
import { approve, submit, type Newsroom } from './newsroom';
import { articleWithText, ctxOf, paragraphs, person } from './office';
import { drawJpeg } from './pictures';

/** What a person was told had been done, and when they were told. */
export type Acknowledged = { at: Date } & (
  | { kind: 'saved'; sectionId: string; version: number; text: string }
  | { kind: 'decided'; reviewId: string }
  | { kind: 'photo'; hash: string }
);

export type BusyOffice = { acknowledged: Acknowledged[]; stop: () => Promise<void> };

/** Eight people at work at once: each saves again and again, every second one also submits, and gets decisions. */
export async function busyOffice(db: Db, room: Newsroom): Promise<BusyOffice> {
  const acknowledged: Acknowledged[] = [];
  let isOver = false;
  const writers = await Promise.all(
    Array.from({ length: 8 }, async (_, number) => {
      const writer = await person(db, { name: `撰稿${number}`, roles: ['writer'] });
      return {
        writer,
        number,
        ...(await articleWithText(db, writer, { bodyName: `云溪区第${number}单位` })),
      };
    }),
  );
  const work = writers.map(async ({ writer, number, articleId, sectionIds: [sectionId = ''] }) => {
    let version = 2;
    for (let round = 0; !isOver; round++) {
      const text = `第${number}人第${round}次：${'全年工作取得新进展。'.repeat(20)}`;
      const saved = await saveSection(ctxOf(db, writer), {
        articleId,
        sectionId,
        baseVersion: version,
        headingLines: [],
        document: paragraphs(text),
      });
      version = saved.version;
      acknowledged.push({ kind: 'saved', sectionId, version, text, at: new Date() });
      if (round % 5 === 3) acknowledged.push(await aPhoto(db, writer, number * 1000 + round));
      if (number % 2 === 1 || round % 3 !== 2) continue;
      const reviewId = await submit(db, writer, articleId);
      await approve(db, reviewId, room.first, room.second, room.third);
      acknowledged.push({ kind: 'decided', reviewId, at: new Date() });
      await reopenArticle(ctxOf(db, writer), { articleId });
    }
  });
  const ended = Promise.all(work);
  ended.catch(() => {});
  return {
    acknowledged,
    async stop() {
      isOver = true;
      await ended;
    },
  };
}

async function aPhoto(db: Db, writer: Newsroom['writer'], number: number): Promise<Acknowledged> {
  const bytes = await drawJpeg({ width: 60 + (number % 900), height: 40 + (number % 7) });
  const { hash } = await storePhoto(ctxOf(db, writer), { bytes, originalName: `${number}.jpg` });
  return { kind: 'photo', hash, at: new Date() };
}
