import type { ArticleContent } from '@/lib/domain/article/content';
import { makePlan } from '@/lib/intake/make-plan';
import { paragraph, photo, text } from './documents';
import { contentOf } from './output-sources';
import { sourceOf } from './plan-of';
import { seedTexts } from './seed-texts';

/** The real articles as the import sorts them, each with its text as content; none where their folder is absent. */
export function seedContents(): ArticleContent[] {
  return [...seedTexts().values()].flatMap((seed) =>
    makePlan(sourceOf(seed)).articles.map((planned) => {
      const lines = (pieces: { text: string }[]) => pieces.map((piece) => piece.text);
      const blocks = planned.blocks.map((block, index) => [
        ...block.paragraphs.map(({ text: whole, subhead }) =>
          subhead === '' || !whole.startsWith(subhead)
            ? paragraph(whole)
            : paragraph(text(subhead, 'runIn'), ...(whole === subhead ? [] : [whole.slice(subhead.length)])),
        ),
        ...planned.photos
          .filter((one) => one.block === index)
          .map((one) => photo({ hash: 'a'.repeat(64), credit: one.credit }, one.caption.text)),
      ]);
      const content = contentOf(
        {
          heading: {
            kicker: lines(planned.kicker),
            headline: lines(planned.headline),
            subhead: planned.subhead?.text ?? '',
            seriesLabel: planned.series?.text ?? '',
          },
          byline: planned.byline.map(({ role, outlet, name }) => ({ role, outlet, name })),
        },
        ...blocks,
      );
      const sections = content.sections.map((section, index) => ({
        ...section,
        headingLines: lines(planned.blocks[index]?.heading ?? []),
      }));
      return { ...content, sections };
    }),
  );
}
