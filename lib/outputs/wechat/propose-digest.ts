import type { ArticleContent } from '@/lib/domain/article/content';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import { paragraphInLine } from '@/lib/outputs/text/plain-lines';

const SENTENCE = /[^。！？!?]*[。！？!?…]+[”’」』）)]*|[^。！？!?]+$/gu;

/**
 * The whole sentences at the beginning of the lead, else of the first section that says something, that fit in so many
 * UTF-16 units; of a first sentence that is too long its beginning.
 */
export function proposeDigest({ sections }: ArticleContent, most: number): string {
  const inOrder = [...sections.filter(({ role }) => role === 'lead'), ...sections];
  const text = inOrder.map(({ doc }) => openingText(doc)).find((opening) => opening !== '') ?? '';
  let digest = '';
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if (digest.length + sentence.trimEnd().length > most) break;
    digest += sentence;
  }
  return digest.trim() || shortened(text, most);
}

function openingText(doc: ArticleContent['sections'][number]['doc']): string {
  return outputBlocks(doc)
    .map((block) => (block.kind === 'paragraph' ? paragraphInLine(block) : ''))
    .join('');
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const char of text) {
    if (kept.length + char.length >= most) break;
    kept += char;
  }
  return `${kept}…`;
}
