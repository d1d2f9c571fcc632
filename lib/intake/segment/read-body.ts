import { addAll } from './add-all';
import { captionsBehindPictures } from './captions-behind-pictures';
import type { DraftBlock, DraftBody } from './draft';
import { groupHeadings } from './group-headings';
import { isCut } from './is-cut';
import type { Layout } from './layout';
import type { KnownLine } from './line-kind';
import { readTail } from './read-tail';
import { sectionLevel } from './section-level';
import { headsOutlook } from './sentence-shapes';

/** Sorts an article's lines behind its heading block into blocks, photos and credits. */
export function readBody(lines: KnownLine[], banner: KnownLine[], layout: Layout): DraftBody {
  const body: DraftBody = {
    blocks:
      banner.length > 0
        ? [{ role: 'banner', heading: [], paragraphs: [{ lines: banner, heads: false }] }]
        : [],
    photos: [],
    bylines: [],
    publications: [],
    kicker: [],
    series: [],
    removed: [],
    joins: [],
    flags: [],
  };
  const level = sectionLevel(lines);
  let run: KnownLine[] = [];
  let last: KnownLine | null = null;
  const current = () => body.blocks.at(-1);
  const open = (block: DraftBlock) => body.blocks.push(block);
  const inside = () => {
    if (!current() || current()?.role === 'banner') open({ role: 'lead', heading: [], paragraphs: [] });
    return body.blocks[body.blocks.length - 1] ?? { role: 'lead', heading: [], paragraphs: [] };
  };
  const settle = () => {
    for (const group of groupHeadings(run, level)) {
      const text = group.lines.map((line) => line.folded).join('');
      if (group.heads)
        open({ role: headsOutlook(text) ? 'outlook' : 'section', heading: group.lines, paragraphs: [] });
      else
        addAll(
          inside().paragraphs,
          group.lines.map((line) => ({ lines: [line], heads: group.isSubhead })),
        );
      for (const { spans, inline } of group.lines)
        if (inline && group.heads)
          addAll(
            body.flags,
            spans.map((span) => ({ ...span, kind: 'headings_guessed' as const })),
          );
    }
    if (run.length > 0) last = null;
    run = [];
  };
  const addProse = (line: KnownLine) => {
    settle();
    const block = inside();
    const before = block.paragraphs.at(-1);
    if (last && before && isCut(last, line, layout)) {
      const at = { start: last.spans.at(-1)?.end ?? 0, end: line.spans[0]?.start ?? 0 };
      body.joins.push({ at, before: last.text.slice(-20), after: line.text.slice(0, 20) });
      before.lines.push(line);
    } else block.paragraphs.push({ lines: [line], heads: false });
    last = line;
  };
  for (const line of captionsBehindPictures(lines)) {
    if (line.kind === 'picture' || line.kind === 'caption') addPhoto(body, line);
    else if (line.kind === 'byline') body.bylines.push(line);
    else if (line.kind === 'publication') body.publications.push(line);
    else if (line.kind === 'prose') addProse(line);
    else if (last && isCut(last, line, layout) && line.kind === 'short' && run.length === 0) addProse(line);
    else run.push(line);
  }
  readTail(body, run);
  return body;
}

function addPhoto(body: DraftBody, line: KnownLine) {
  const block = Math.max(body.blocks.length - 1, 0);
  const afterParagraphs = body.blocks[block]?.paragraphs.length ?? 0;
  const before = body.photos.at(-1);
  const isPicture = line.kind === 'picture';
  if (
    !isPicture &&
    before &&
    !before.line &&
    before.block === block &&
    before.afterParagraphs === afterParagraphs
  )
    before.line = line;
  else {
    const picture = line.hints.find((hint) => hint.kind === 'picture')?.picture ?? null;
    body.photos.push({ line: isPicture ? null : line, block, afterParagraphs, picture });
  }
  if (isPicture)
    addAll(
      body.removed,
      line.spans.map((span) => ({ ...span, reason: 'placeholder' as const })),
    );
  if (line.guessed)
    addAll(
      body.flags,
      line.spans.map((span) => ({ ...span, kind: 'caption_guessed' as const })),
    );
}
