import { sharedDb } from '@/lib/db/shared-db';
import { checkPublicIndex, rebuildPublicIndex, type IndexProgress } from '@/lib/publications/index-all';

/** Writes what the public search looks in anew, from the published texts. */
export async function searchRebuild(): Promise<number> {
  const ctx = {
    actor: { kind: 'system', id: null, displayName: '系统' },
    now: new Date(),
    db: sharedDb(),
  } as const;
  const count = await rebuildPublicIndex(ctx, progress());
  console.log(`公开检索已重建：${count} 篇`);
  console.log(`The public search is built anew: ${count} articles`);
  return 0;
}

/** Holds what the public search looks in against the published texts; 1 when they differ. */
export async function searchCheck(): Promise<number> {
  const wrong = await checkPublicIndex(sharedDb(), progress());
  if (wrong.length === 0) {
    console.log('公开检索与已发布的文字一致');
    console.log('The public search agrees with the published texts');
    return 0;
  }
  console.error(
    `公开检索与已发布的文字不一致，请运行 search rebuild：${wrong.map((title) => `《${title}》`).join('、')}`,
  );
  console.error(`The public search differs from ${wrong.length} published texts: run search rebuild`);
  return 1;
}

/** A line that counts, on a terminal; every thousandth article elsewhere. */
function progress(): IndexProgress {
  return (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total}${done === total ? '\n' : ''}`);
    else if (done % 1000 === 0) console.error(`${done} / ${total}`);
  };
}
