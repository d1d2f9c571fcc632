import { articleTitle } from '@/lib/domain/article/article-title';
import type { SectionRole } from '@/lib/domain/article/content';

/** A section as those who are asked for its material are shown it. */
export type AskedSection = {
  id: string;
  articleId: string;
  /** The headline's lines joined by a space; '' when it has none yet. */
  articleTitle: string;
  bodyName: string;
  year: number;
  role: SectionRole;
  headingLines: string[];
  headingHint: string;
  guidance: string;
  topicIds: string[];
  /** Characters as Word counts them. */
  targetLength: number | null;
  characterCount: number;
};

export const askedSectionSelect = {
  id: true,
  articleId: true,
  role: true,
  headingLines: true,
  headingHint: true,
  guidance: true,
  topicIds: true,
  targetLength: true,
  characterCount: true,
  article: { select: { headline: true, bodyName: true, year: true } },
} as const;

type Selected = Omit<AskedSection, 'articleTitle' | 'bodyName' | 'year'> & {
  article: { headline: string[]; bodyName: string; year: number };
};

export function toAskedSection({ article, ...section }: Selected): AskedSection {
  const { headline, bodyName, year } = article;
  return { ...section, articleTitle: articleTitle(headline), bodyName, year };
}

/** By article, then as the article has them. */
export const inArticleOrder = [
  { article: { year: 'desc' as const } },
  { article: { createdAt: 'asc' as const } },
  { articleId: 'asc' as const },
  { position: 'asc' as const },
];
