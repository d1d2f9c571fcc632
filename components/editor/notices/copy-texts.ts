import { copyText } from '@/components/ui/copy-text';
import { plainHead, plainSection } from '@/components/editor/saving/plain-texts';
import type { ArticleSession } from '@/components/editor/session/article-session';

/** Everything unsaved, as plain text, to the clipboard. */
export async function copyTexts(session: ArticleSession): Promise<boolean> {
  const head = session.head.saver.state().hasUnsaved ? [plainHead(session.head.written())] : [];
  const sections = session
    .inOrder()
    .filter((section) => section.saver.state().hasUnsaved)
    .map((section) => plainSection(section.text()));
  return copyText([...head, ...sections].join('\n\n'));
}
