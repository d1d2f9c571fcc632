import { Text } from '@mantine/core';
import { wordsBefore } from '@/lib/intake/rows/words-before';
import type { SourceNote } from '@/lib/intake/source';
import { useIntakeWords } from '@/components/words/use-intake-words';
import classes from './plan.module.css';

const SHOWN = 20;

type Props = { notes: SourceNote[]; text: string };

/** A line for each thing that the text of a file does not say, with its page and the words before it where they are known. */
export function NoteLines({ notes, text }: Props) {
  const line = useNoteLine(text);
  const t = useIntakeWords('notes');
  if (notes.length === 0) return null;
  return (
    <ul className={classes.attention}>
      {notes.slice(0, SHOWN).map((note, index) => (
        <li key={index}>{line(note)}</li>
      ))}
      {notes.length > SHOWN && (
        <li>
          <Text span c="dimmed" size="sm">
            {t('more', { count: notes.length - SHOWN })}
          </Text>
        </li>
      )}
    </ul>
  );
}

function useNoteLine(source: string): (note: SourceNote) => string {
  const t = useIntakeWords('notes');
  return ({ kind, text, page, at }) => {
    const what = text === '' ? t(`kinds.${kind}`) : t('says', { what: t(`kinds.${kind}`), text });
    const words = at === null ? '' : wordsBefore(source, at);
    if (page === null) return words === '' ? what : t('after', { words, what });
    return words === '' ? t('onPage', { page, what }) : t('onPageAfter', { page, words, what });
  };
}
