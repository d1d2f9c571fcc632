'use client';

import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import { useMarksWords } from '@/components/proposals/use-marks-words';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { ArticleContent, BylineEntry } from '@/lib/domain/article/content';
import type { ValueField } from '@/lib/proposals/differences/article-difference';

/** What a difference is called, '' where its words say it; and the words that go and come. */
export type RowWords = { label: string; before: string; after: string };

export function useRowWords(): (row: ProposedRow) => RowWords {
  const t = useProposalsWords('take');
  const marksWords = useMarksWords();
  const terms = useTermsWords('bylineRole');
  const sayEntry = ({ role, outlet, name }: BylineEntry) => `${outlet}${terms(role)} ${name}`;
  const sayValue = (field: ValueField, content: ArticleContent) => {
    if (field === 'byline') return content.byline.map(sayEntry).join('；');
    if (field === 'bodyName' || field === 'year') return String(content[field]);
    return '';
  };
  return ({ difference: one, proposal, around }) => {
    if (one.part === 'sections') return { label: t(`kind.${one.kind}`), before: '', after: '' };
    if (one.part === 'value') {
      const [before, after] = [proposal.revision.content, proposal.content];
      return {
        label: t(`field.${one.field}`),
        before: sayValue(one.field, before),
        after: sayValue(one.field, after),
      };
    }
    const { kind, taken, put } = one.difference;
    const words = { before: taken, after: put };
    if (one.part === 'lines') return { label: t(`field.${one.field}`), ...words };
    if (kind === 'inserted' || kind === 'removed' || kind === 'replaced') return { label: '', ...words };
    if (kind === 'marks_changed')
      return { label: marksWords(around.marks) || t('kind.marks_changed'), ...words };
    const block = `block.${around.block ?? 'other'}`;
    return { label: t(`kind.${kind}`, { what: t(t.has(block) ? block : 'block.other') }), ...words };
  };
}
