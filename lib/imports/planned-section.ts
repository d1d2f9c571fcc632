import type { DocumentNode, SectionRole } from '@/lib/domain/article/content';
import { MAX_CREDIT_LENGTH } from '@/lib/document/extensions/photo';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import type { BlockRole, PlannedArticle, PlannedParagraph, PlannedPhoto } from '@/lib/intake/plan';
import type { ImportedPicture } from './stored-import';

export type PlannedSection = {
  role: SectionRole;
  headingLines: string[];
  topicIds: string[];
  document: StoredDocument;
};

const ROLES: Record<BlockRole, SectionRole> = {
  banner: 'body',
  lead: 'lead',
  section: 'body',
  outlook: 'outlook',
};

/** The sections a planned article's blocks become, photos in their places. */
export function plannedSections(
  { blocks, photos }: PlannedArticle,
  pictures: readonly ImportedPicture[],
): PlannedSection[] {
  const all = blocks.length > 0 || photos.length === 0 ? blocks : [emptyBlock];
  return all.map(({ role, heading, paragraphs, topics }, index) => {
    const here = photos.filter((photo) => Math.min(photo.block, all.length - 1) === index);
    const after = (count: number) =>
      here
        .filter((photo) => Math.min(photo.afterParagraphs, paragraphs.length) === count)
        .map((photo) => photoNode(photo, pictures));
    const content = [
      ...after(0),
      ...paragraphs.flatMap((paragraph, number) => [paragraphNode(paragraph), ...after(number + 1)]),
    ];
    return {
      role: ROLES[role],
      headingLines: heading.map((piece) => piece.text),
      topicIds: topics.map((topic) => topic.topicId),
      document: {
        schemaVersion: CURRENT_SCHEMA_VERSION,
        doc: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
      },
    };
  });
}

const emptyBlock: PlannedArticle['blocks'][number] = {
  ...{ role: 'section', heading: [], paragraphs: [], topics: [] },
};

function paragraphNode({ text, subhead }: PlannedParagraph): DocumentNode {
  const words = text.trim();
  if (subhead === '' || !words.startsWith(subhead)) return { type: 'paragraph', content: textNodes(words) };
  const opening = textNodes(subhead).map((node) => ({ ...node, marks: [{ type: 'runIn' }] }));
  return { type: 'paragraph', content: [...opening, ...textNodes(words.slice(subhead.length))] };
}

/** An empty slot where the file did not hold the picture. A credit too long for its field stays in the caption. */
function photoNode(
  { caption, credit, picture }: PlannedPhoto,
  pictures: readonly ImportedPicture[],
): DocumentNode {
  const stored = picture === null ? null : pictures[picture];
  const { hash, width, height } = stored ?? { hash: null, width: null, height: null };
  const fits = credit.length <= MAX_CREDIT_LENGTH;
  const words = fits ? caption.text.trim() : `${caption.text.trim()} ${credit}`;
  return {
    type: 'photo',
    attrs: { hash, width, height, credit: fits ? credit : '', alt: '' },
    content: textNodes(words),
  };
}

function textNodes(text: string): DocumentNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}
