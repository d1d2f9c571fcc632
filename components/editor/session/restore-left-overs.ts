import type { HeadText, SectionText } from '@/components/editor/editing-article';
import { listLeftOvers, type DraftOwner, type LeftOver } from '@/components/editor/saving/draft-store';
import { listOpenTabs } from '@/components/editor/saving/open-tabs';
import { plainHead, plainSection } from '@/components/editor/saving/plain-texts';
import type { TextSaver } from '@/components/editor/saving/text-saver';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { isSameHeadText, isSameSectionText } from '@/components/editor/session/same-text';
import { sectionHeading } from '@/lib/domain/article/section-name';

/**
 * Unsaved text a tab left in the browser when it went. What still fits the server's version is put back and
 * saved; what does not becomes a conflict to decide; of several only the newest goes back into the text, and
 * what has no place any more is set aside. Returns how many texts were put back.
 */
export async function restoreLeftOvers(
  session: ArticleSession,
  owner: DraftOwner,
  store: Storage,
): Promise<number> {
  if (listLeftOvers(store, owner).length === 0) return 0;
  const open = await listOpenTabs(owner.line);
  const parts = new Set<string>();
  let restored = 0;
  for (const leftOver of listLeftOvers(store, owner)) {
    if (open.has(leftOver.tabId)) continue;
    const isFirst = !parts.has(leftOver.part);
    parts.add(leftOver.part);
    if (putBack(session, leftOver, isFirst)) restored += 1;
    // By now it is kept under this tab's own key, if it was worth keeping.
    store.removeItem(leftOver.key);
  }
  return restored;
}

function putBack(session: ArticleSession, leftOver: LeftOver, isFirst: boolean): boolean {
  return leftOver.part === 'head'
    ? putBackHead(session, leftOver, isFirst)
    : putBackSection(session, leftOver, isFirst);
}

function putBackSection(session: ArticleSession, { part, draft }: LeftOver, isFirst: boolean): boolean {
  const mine = draft.content as SectionText;
  const section = session.isInArticle(part) ? session.section(part) : undefined;
  if (section && isSameSectionText(mine, section.text())) return false;
  if (!section || !isFirst || section.saver.state().hasUnsaved) {
    session.setAside.put(sectionHeading(mine.headingLines), plainSection(mine));
    return false;
  }
  const theirs = theirsOf(section.saver, draft.baseVersion, section.text());
  section.restore(mine, theirs);
  section.saver.keepNow();
  return true;
}

function putBackHead(session: ArticleSession, { draft }: LeftOver, isFirst: boolean): boolean {
  const { head } = session;
  const mine = draft.content as HeadText;
  if (isSameHeadText(mine, head.text.get())) return false;
  if (!isFirst || head.saver.state().hasUnsaved) {
    session.setAside.put('', plainHead(mine));
    return false;
  }
  head.restore(mine, theirsOf(head.saver, draft.baseVersion, head.text.get()));
  head.saver.keepNow();
  return true;
}

function theirsOf<C>(saver: TextSaver<C>, baseVersion: number, content: C) {
  if (saver.version === baseVersion) return null;
  return { version: saver.version, content, savedAt: saver.state().savedAt, savedBy: null };
}
