import { documentText } from '@/lib/document/plain-text';
import type { HeadText, SectionText } from '@/components/editor/editing-article';
import type { ArticleSession } from '@/components/editor/session/article-session';

export function plainSection({ headingLines, document }: SectionText): string {
  return [...headingLines, documentText(document.doc)].join('\n');
}

export function plainHead({ heading, byline }: HeadText): string {
  const { seriesLabel, kicker, headline, subhead } = heading;
  const names = byline.map(({ outlet, name }) => `${outlet} ${name}`.trim());
  return [seriesLabel, ...kicker, ...headline, subhead, ...names].filter((line) => line !== '').join('\n');
}

/** Everything unsaved, as plain text, to the clipboard. */
export async function copyTexts(session: ArticleSession): Promise<boolean> {
  const head = session.head.saver.state().hasUnsaved ? [plainHead(session.head.written())] : [];
  const sections = session
    .inOrder()
    .filter((section) => section.saver.state().hasUnsaved)
    .map((section) => plainSection(section.text()));
  return copyText([...head, ...sections].join('\n\n'));
}

/** False where the browser gives no access to the clipboard, as over plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
