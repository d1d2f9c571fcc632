import { sharedDb } from '@/lib/db/shared-db';
import { checkDeskIndex, rebuildDeskIndex } from '@/lib/finding/index-all';
import { checkPublicIndex, rebuildPublicIndex, type IndexProgress } from '@/lib/publications/index-all';

/** Writes what the public search and the desk's look in anew, from the texts. */
export async function searchRebuild(): Promise<number> {
  const ctx = {
    actor: { kind: 'system', id: null, displayName: '系统' },
    now: new Date(),
    db: sharedDb(),
  } as const;
  const published = await rebuildPublicIndex(ctx, progress());
  console.log(`公开检索已重建：${published} 篇`);
  console.log(`The public search is built anew: ${published} articles`);
  const texts = await rebuildDeskIndex(sharedDb(), progress());
  console.log(`编辑部检索已重建：${texts} 段文字`);
  console.log(`The desk's search is built anew: ${texts} texts`);
  return 0;
}

/** Holds what both searches look in against the texts; 1 when they differ. */
export async function searchCheck(): Promise<number> {
  const wrong = await checkPublicIndex(sharedDb(), progress());
  if (wrong.length > 0) {
    const titles = wrong.map((title) => `《${title}》`).join('');
    console.error(`公开检索与已发布的文字不一致，请运行 search rebuild：${titles}`);
    console.error(`The public search differs from ${wrong.length} published texts: run search rebuild`);
  } else {
    console.log('公开检索与已发布的文字一致');
    console.log('The public search agrees with the published texts');
  }
  const behind = await checkDeskIndex(sharedDb(), progress());
  if (behind.length > 0) {
    const named = behind.map(({ kind, id }) => `  ${kind} ${id}`).join('\n');
    console.error(`编辑部检索与 ${behind.length} 段文字不一致，请运行 search rebuild：\n${named}`);
    console.error(`The desk's search differs from ${behind.length} texts: run search rebuild`);
  } else {
    console.log('编辑部检索与各段文字一致');
    console.log("The desk's search agrees with the texts");
  }
  return wrong.length + behind.length > 0 ? 1 : 0;
}

/** A line that counts, on a terminal; every thousandth text elsewhere. */
function progress(): IndexProgress {
  return (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total}${done === total ? '\n' : ''}`);
    else if (done % 1000 === 0) console.error(`${done} / ${total}`);
  };
}
