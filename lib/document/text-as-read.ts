import type { DocumentNode } from '@/lib/domain/article/content';
import { scriptForm, type Script } from '@/lib/domain/article/script-form';

/** Whether marks raise or lower their text; null when they do neither. */
export function scriptOf(marks: readonly { type: string }[] = []): Script | null {
  if (marks.some(({ type }) => type === 'superscript')) return 'superscript';
  return marks.some(({ type }) => type === 'subscript') ? 'subscript' : null;
}

/** What a text node says where only plain text can stand: 10⁶ and never 106. As many UTF-16 units as the node has. */
export function textAsRead({ text = '', marks }: Pick<DocumentNode, 'text' | 'marks'>): string {
  const script = scriptOf(marks);
  return script ? scriptForm(text, script) : text;
}
