import { wordsBefore } from '@/lib/intake/rows/words-before';
import type { SourceNote } from '@/lib/intake/source';
import { useIntakeWords } from '@/components/words/use-intake-words';
import classes from './plan.module.css';

const SHOWN = 12;

type Props = { notes: SourceNote[]; text: string };

/**
 * A line for each thing that the text of a file does not say, with its page and the words before it where they are
 * known; of many, the later ones are folded up.
 */
export function NoteLines({ notes, text }: Props) {
  const line = useNoteLine(text);
  const t = useIntakeWords('notes');
  if (notes.length === 0) return null;
  return (
    <div className={classes.notes}>
      <ul>
        {notes.slice(0, SHOWN).map((note, index) => (
          <li key={index}>{line(note)}</li>
        ))}
      </ul>
      {notes.length > SHOWN && (
        <details>
          <summary>{t('more', { count: notes.length - SHOWN })}</summary>
          <ul>
            {notes.slice(SHOWN).map((note, index) => (
              <li key={index}>{line(note)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function useNoteLine(source: string): (note: SourceNote) => string {
  const t = useIntakeWords('notes');
  return ({ kind, text, page, at }) => {
    if (kind === 'more_notes') return t('unlisted', { count: Number(text) });
    const what = text === '' ? t(`kinds.${kind}`) : t('says', { what: t(`kinds.${kind}`), text });
    const words = at === null ? '' : wordsBefore(source, at);
    if (page === null) return words === '' ? what : t('after', { words, what });
    return words === '' ? t('onPage', { page, what }) : t('onPageAfter', { page, words, what });
  };
}
