import type { ArticleContent } from '@/lib/domain/article/content';
import type {
  ArticleDifference,
  LinesField,
  ValueField,
} from '@/lib/proposals/differences/article-difference';
import { lineFields, withValue } from '@/lib/proposals/differences/article-fields';
import { linesDocument } from '@/lib/proposals/differences/heading-lines';
import { markLines } from './mark-document';
import type { MarkedTextBlock, MarkedValue } from './marked-content';
import type { ProposedDifferences } from './placed-splice';

/** A proposal by its differences from the base. `key` names it among the others. */
export type KeyedProposal = { key: string; differences: readonly ArticleDifference[] };

/** Something of an article: of what stands before the sections where `section` is null. */
type Place<Field> = { section: string | null; field: Field };

export function markValue<T>(
  base: ArticleContent,
  proposals: readonly KeyedProposal[],
  { section, field }: Place<ValueField>,
  of: (article: ArticleContent) => T,
): MarkedValue<T> {
  const after = proposals.flatMap(({ key, differences }) =>
    differences.flatMap((one) => {
      if (one.part !== 'value' || one.section !== section || one.field !== field) return [];
      const value = of(withValue(base, section, field, one.after));
      return [{ change: { by: key, id: one.id, move: null }, value }];
    }),
  );
  return { before: of(base), after };
}

export function markHeading(
  base: ArticleContent,
  proposals: readonly KeyedProposal[],
  { section, field }: Place<LinesField>,
): MarkedTextBlock[] {
  const fields = lineFields(section === null ? [] : [section]);
  const lines = fields.find((one) => one.section === section && one.field === field)?.of(base) ?? [];
  const proposed = proposals.map(({ key, differences }): ProposedDifferences => {
    const own = differences.flatMap((one) => {
      const isOwn = one.part === 'lines' && one.section === section && one.field === field;
      return isOwn ? [{ id: one.id, difference: one.difference }] : [];
    });
    return { key, differences: own };
  });
  return markLines(linesDocument(lines), proposed);
}
