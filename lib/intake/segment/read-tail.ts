import { addAll } from './add-all';
import type { DraftBody } from './draft';
import { isSeries } from './is-series';
import type { KnownLine } from './line-kind';
import { squeeze } from './squeeze';

const LONGEST_PAGE_NAME = 8;

/** The short lines behind an article's last sentence: of the page it stood on, captions, or headings left bare. */
export function readTail(body: DraftBody, run: KnownLine[]) {
  const sizes = run.map((line) => squeeze(line.folded).length);
  const isOfPage = (line: KnownLine, at: number) => {
    const size = sizes[at] ?? 0;
    return size <= LONGEST_PAGE_NAME && (sizes[at - 1] === size || sizes[at + 1] === size);
  };
  for (const [at, line] of run.entries()) {
    if (line.kind === 'heading' || line.kind === 'title') {
      body.blocks.push({ role: 'section', heading: [line], paragraphs: [] });
      continue;
    }
    if (isSeries(line.folded) && body.series.length === 0) body.series.push(line);
    else if (isOfPage(line, at)) body.kicker.push(line);
    else if ((sizes[at] ?? 0) <= LONGEST_PAGE_NAME)
      addAll(
        body.removed,
        line.spans.map((span) => ({ ...span, reason: 'page_furniture' as const })),
      );
    else {
      const block = Math.max(body.blocks.length - 1, 0);
      const afterParagraphs = body.blocks[block]?.paragraphs.length ?? 0;
      body.photos.push({ line, block, afterParagraphs, picture: null });
      addAll(
        body.flags,
        line.spans.map((span) => ({ ...span, kind: 'caption_guessed' as const })),
      );
      continue;
    }
    addAll(
      body.flags,
      line.spans.map((span) => ({ ...span, kind: 'page_furniture' as const })),
    );
  }
}
