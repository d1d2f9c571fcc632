import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { makePlan } from '@/lib/intake/make-plan';
import type { PlannedBlock } from '@/lib/intake/plan';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { doc, paragraph, text } from '@/tests/support/documents';
import { sourceOf } from '@/tests/support/plan-of';
import { seedTexts } from '@/tests/support/seed-texts';

/** The seeds as articles, by number; none where their folder is absent. */
export function seedContents(): Map<string, ArticleContent> {
  return new Map([...seedTexts()].map(([number, seed]) => [number, contentOfSeed(seed)]));
}

function contentOfSeed(seed: string): ArticleContent {
  const [article] = makePlan(sourceOf(seed), TOPIC_CUES).articles;
  if (!article) throw new Error('no article');
  const lines = (pieces: { text: string }[]) => pieces.map((piece) => piece.text);
  return {
    schemaVersion: 1,
    bodyName: '某区委统战部',
    year: 2024,
    heading: {
      kicker: lines(article.kicker),
      headline: lines(article.headline),
      subhead: article.subhead?.text ?? '',
      seriesLabel: article.series?.text ?? '',
    },
    byline: article.byline.map(({ role, outlet, name }) => ({ role, outlet, name })),
    sections: article.blocks.map((block, at) => ({
      id: `section-${at}`,
      role: block.role === 'lead' || block.role === 'outlook' ? block.role : 'body',
      headingLines: lines(block.heading).slice(0, 3),
      topicIds: [],
      doc: doc(...paragraphsOf(block)),
    })),
  };
}

function paragraphsOf({ paragraphs }: PlannedBlock): DocumentNode[] {
  return paragraphs.map((one) => {
    const [head, rest] = [one.text.slice(0, one.subhead.length), one.text.slice(one.subhead.length)];
    const inlines = [...(head ? [text(head, 'runIn')] : []), ...(rest ? [text(rest)] : [])];
    return paragraph(...inlines);
  });
}
