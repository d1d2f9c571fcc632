import { VisuallyHidden } from '@mantine/core';
import { useProposalsWords } from '@/components/words/use-proposals-words';

const LONGEST = 120;

type Props = {
  taken: string;
  put: string;
  /** Of whose line they have where a page tells proposers apart. */
  form?: number;
  /** All the words, however many. */
  isWhole?: boolean;
};

/** Words struck and those in their stead; words that stay as they are. */
export function WordsChanged({ taken, put, form, isWhole = false }: Props) {
  const t = useProposalsWords('difference');
  const shown = (words: string) => visible(isWhole ? words : shortened(words));
  if (taken === put) return <span data-same>{shown(put)}</span>;
  return (
    <>
      {taken !== '' && <del data-form={form}>{shown(taken)}</del>}
      <VisuallyHidden component="span">{t(verbOf(taken, put))}</VisuallyHidden>
      {put !== '' && <ins data-form={form}>{shown(put)}</ins>}
    </>
  );
}

function verbOf(taken: string, put: string): 'becomes' | 'becomesNothing' | 'comesIn' {
  if (put === '') return 'becomesNothing';
  return taken === '' ? 'comesIn' : 'becomes';
}

/** A space or the end of a paragraph is seen. */
function visible(words: string): string {
  if (words !== '' && words.trim() === '') return words.replaceAll('\n', '↵').replace(/\s/g, '␣');
  return words.replaceAll('\n', '↵');
}

function shortened(words: string): string {
  const characters = Array.from(words);
  if (characters.length <= LONGEST) return words;
  return `${characters.slice(0, 80).join('')}……${characters.slice(-30).join('')}`;
}
