'use client';

import type { WayBack } from '@/components/editor/proposal/ways-back';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { BylineEntry } from '@/lib/domain/article/content';
import type { DifferenceKind } from '@/lib/proposals/differences/difference';

/** What the way back undoes, as the proposal does it. */
const FORTH: Partial<Record<DifferenceKind, DifferenceKind>> = {
  inserted: 'removed',
  removed: 'inserted',
  split: 'merged',
  merged: 'split',
  block_inserted: 'block_removed',
  block_removed: 'block_inserted',
};

/** The words stay: what is changed about them is all there is to say. */
const KEEPS_WORDS: readonly DifferenceKind[] = ['marks_changed', 'split', 'merged', 'block_moved'];

const LONGEST = 80;

/** One place in words: what was done, what is struck and what comes in its stead. */
export function useChangeWords(): (way: WayBack) => { kind: string; struck: string; put: string } {
  const t = useProposalsWords('editor.changes');
  const deed = useEditorWords('deed');
  const terms = useTermsWords('bylineRole');
  const nameOf = ({ role, outlet, name }: BylineEntry) => `${terms(role)} ${outlet} ${name}`;
  const valueOf = (value: unknown) =>
    (Array.isArray(value) ? (value as BylineEntry[]).map(nameOf).join('；') : String(value)) || t('nothing');
  return (way) => {
    if (way.part === 'value') {
      const kind = deed(way.field === 'byline' ? 'byline' : 'about');
      return { kind, struck: shortened(valueOf(way.after)), put: shortened(valueOf(way.before)) };
    }
    const { kind, taken, put } = way.difference;
    const forth = FORTH[kind] ?? kind;
    const said = t(`kind.${forth}`);
    const field = way.part === 'lines' && (way.field === 'headingLines' ? 'heading' : way.field);
    const [struck, words] = KEEPS_WORDS.includes(kind) ? ['', taken] : [put, taken];
    const isSilent = struck === '' && words === '' && kind !== 'block_set';
    return {
      kind: field ? t('ofField', { field: deed(field), kind: said }) : said,
      struck: isSilent && forth === 'block_removed' ? t('block') : shortened(struck),
      put: isSilent && forth !== 'block_removed' ? t('block') : shortened(words),
    };
  };
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 20)}…${words.slice(-15)}` : words;
}
