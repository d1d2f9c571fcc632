import type { DraftBlock, DraftBody } from './draft';
import { looksAhead } from './sentence-shapes';

/** Cuts the outlook off an article's last section, and the lead off a body without headings. */
export function divideRoles(body: DraftBody, year: number | null) {
  cutOutlook(body, year);
  cutLead(body);
}

function cutOutlook(body: DraftBody, year: number | null) {
  const last = body.blocks.at(-1);
  if (!last || last.role === 'banner' || last.role === 'outlook') return;
  let count = 0;
  for (const { lines, heads } of [...last.paragraphs].reverse()) {
    if (heads || count === 3 || !looksAhead(lines[0]?.folded ?? '', year)) break;
    count += 1;
  }
  if (count === 0 || count >= last.paragraphs.length) return;
  cutAt(body, last, last.paragraphs.length - count, 'outlook');
}

function cutLead(body: DraftBody) {
  const at = body.blocks.findIndex((block) => block.role === 'lead');
  const lead = body.blocks[at];
  const isAlone = lead && !body.blocks.some((block) => block.role === 'section');
  if (isAlone && lead.paragraphs.length > 2) cutAt(body, lead, 1, 'section');
}

function cutAt(body: DraftBody, block: DraftBlock, count: number, role: DraftBlock['role']) {
  const at = body.blocks.indexOf(block);
  body.blocks.splice(at + 1, 0, { role, heading: [], paragraphs: block.paragraphs.splice(count) });
  for (const photo of body.photos) {
    if (photo.block > at) photo.block += 1;
    else if (photo.block === at && photo.afterParagraphs > count) {
      photo.block += 1;
      photo.afterParagraphs -= count;
    }
  }
}
