import type { BylineRole } from '@/lib/domain/article/content';
import type { BlockRole, FlagKind, Piece, Plan, RemovalReason } from './plan';
import { notesOf } from './notes-of';
import type { DroppedReason, Source, SourceNote } from './source';

/** A plan in words alone, without places: what the command line prints. */
export type PlanSummary = {
  file: string;
  articles: {
    headline: string[];
    subhead: string;
    kicker: string[];
    series: string;
    byline: { role: BylineRole; outlet: string; name: string }[];
    published: { outlet: string; date: string; page: string; url: string };
    blocks: { role: BlockRole; heading: string[]; text: string; topics: string[]; subheads: string[] }[];
    photos: { caption: string; credit: string }[];
  }[];
  /** Of the text, then what the file held besides. */
  removed: { text: string; reason: RemovalReason | DroppedReason }[];
  joined: { before: string; after: string }[];
  flags: { text: string; kind: FlagKind }[];
  /** What the text does not say of the file, see notesOf; what was left out stands in `removed` too. */
  notes: SourceNote[];
};

/** A field the source does not fill is '' or []. Paragraphs are apart by a line break. */
export function summarisePlan(
  file: string,
  plan: Plan,
  source: Pick<Source, 'text' | 'dropped' | 'warnings' | 'notes'>,
): PlanSummary {
  const { text, dropped } = source;
  return {
    file,
    articles: plan.articles.map((article) => ({
      headline: article.headline.map(words),
      subhead: article.subhead?.text ?? '',
      kicker: article.kicker.map(words),
      series: article.series?.text ?? '',
      byline: article.byline.map(({ role, outlet, name }) => ({ role, outlet, name })),
      published: {
        outlet: article.published?.outlet ?? '',
        date: article.published?.date ?? '',
        page: article.published?.page ?? '',
        url: article.published?.url ?? '',
      },
      blocks: article.blocks.map(({ role, heading, paragraphs, topics }) => ({
        role,
        heading: heading.map(words),
        text: paragraphs.map(words).join('\n'),
        topics: topics.map((topic) => topic.topicId),
        subheads: paragraphs.map((paragraph) => paragraph.subhead).filter(Boolean),
      })),
      photos: article.photos.map(({ caption, credit }) => ({ caption: caption.text, credit })),
    })),
    removed: [
      ...plan.removed.map(({ start, end, reason }) => ({ text: text.slice(start, end), reason })),
      ...dropped.map((item) => ({ text: item.text, reason: item.reason })),
    ],
    joined: plan.joins.map(({ before, after }) => ({ before, after })),
    flags: plan.flags.map(({ text: found, kind }) => ({ text: found, kind })),
    notes: notesOf(source),
  };
}

function words(piece: Piece): string {
  return piece.text;
}
