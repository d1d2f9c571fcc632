import type { ArticleContent } from '@/lib/domain/article/content';
import { sectionHeading } from '@/lib/domain/article/section-name';
import { beginning } from '@/lib/domain/text/beginning';
import { outputBlocks } from '@/lib/outputs/output-blocks';
import { paragraphInLine } from '@/lib/outputs/text/plain-lines';

/** Where a picture stands, for whoever puts it in by hand: in which section (from 1), after how many paragraphs of it. */
export type PicturePlace = {
  section: number;
  /** The section's heading; '' where it has none. */
  heading: string;
  afterParagraph: number;
  /** How that paragraph begins; '' before the first. */
  after: string;
};

/** `hash` null: a slot without a picture. */
export type PostPicture = {
  hash: string | null;
  place: PicturePlace;
  alt: string;
  caption: string;
  credit: string;
};

const FIRST_WORDS = 20;

/** The pictures of a post in their order, ready to be uploaded. */
export function postPictures({ sections }: ArticleContent): PostPicture[] {
  return sections.flatMap(({ headingLines, doc }, index) => {
    const pictures: PostPicture[] = [];
    const place = { section: index + 1, heading: sectionHeading(headingLines), afterParagraph: 0, after: '' };
    for (const block of outputBlocks(doc)) {
      if (block.kind === 'photo') {
        const { hash, alt, caption, credit } = block;
        pictures.push({ hash, place: { ...place }, alt, caption, credit });
      } else if (block.kind === 'paragraph' && paragraphInLine(block) !== '') {
        place.afterParagraph += 1;
        place.after = beginning(paragraphInLine(block), FIRST_WORDS);
      }
    }
    return pictures;
  });
}
