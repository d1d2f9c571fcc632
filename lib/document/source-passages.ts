import type { DocumentNode } from '@/lib/domain/article/content';
import { textAsRead } from './text-as-read';

export type SourcePassage = { submissionId: string; text: string };

/** What stands in the document of each submission, a passage for each stretch within one paragraph. */
export function sourcePassages(doc: DocumentNode): SourcePassage[] {
  const passages: SourcePassage[] = [];
  let last: SourcePassage | null = null;
  const read = (node: DocumentNode) => {
    for (const child of node.content ?? []) {
      if (child.type !== 'text') {
        last = null;
        read(child);
        continue;
      }
      const mark = (child.marks ?? []).find(({ type }) => type === 'source');
      const submissionId = mark && String(mark.attrs?.submissionId);
      if (!submissionId) last = null;
      else if (last?.submissionId === submissionId) last.text += textOf(child);
      else passages.push((last = { submissionId, text: textOf(child) }));
    }
    last = null;
  };
  read(doc);
  return passages;
}

const textOf = ({ text = '', marks = [] }: DocumentNode) => textAsRead({ text, marks });
