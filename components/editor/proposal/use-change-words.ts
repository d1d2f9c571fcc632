'use client';

import type { WayBack } from '@/components/editor/proposal/ways-back';
import { useMarksWords } from '@/components/proposals/use-marks-words';
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
const KEEPS_WORDS: readonly DifferenceKind[] = ['marks_changed', 'block_moved'];

const LONGEST = 80;

type ChangeWords = { kind: string; lead: string; struck: string; put: string; tail: string };

/** One place in words: what was done, what is struck and what comes in its stead, and between which words. */
export function useChangeWords(): (way: WayBack) => ChangeWords {
  const t = useProposalsWords('editor.changes');
  const block = useProposalsWords('take.block');
  const marksWords = useMarksWords();
  const deed = useEditorWords('deed');
  const terms = useTermsWords('bylineRole');
  const nameOf = ({ role, outlet, name }: BylineEntry) => `${terms(role)} ${outlet} ${name}`;
  const valueOf = (value: unknown) =>
    (Array.isArray(value) ? (value as BylineEntry[]).map(nameOf).join('；') : String(value)) || t('nothing');
  return (way) => {
    const { lead, tail, block: type } = way.around;
    if (way.part === 'value') {
      const kind = deed(way.field === 'byline' ? 'byline' : 'about');
      return { kind, lead, struck: shortened(valueOf(way.after)), put: shortened(valueOf(way.before)), tail };
    }
    const { kind, taken, put } = way.difference;
    const { given, lost } = way.around.marks;
    const said = marksWords({ given: lost, lost: given }) || t(`kind.${FORTH[kind] ?? kind}`);
    const field = way.part === 'lines' && deed(way.field === 'headingLines' ? 'heading' : way.field);
    const of = field || (type !== null && block(block.has(type) ? type : 'other'));
    const [struck, words] = KEEPS_WORDS.includes(kind) ? ['', taken] : [put, taken];
    return {
      kind: of ? t('ofField', { field: of, kind: said }) : said,
      lead,
      struck: seen(struck),
      put: seen(words),
      tail,
    };
  };
}

/** The end of a paragraph and a space are seen. */
function seen(words: string): string {
  if (words === '\n') return '¶';
  return words !== '' && words.trim() === '' ? words.replace(/\s/g, '␣') : shortened(words.trim());
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 20)}…${words.slice(-15)}` : words;
}
