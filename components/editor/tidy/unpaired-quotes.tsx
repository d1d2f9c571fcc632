'use client';

import { useArticleSession } from '@/components/editor/session/session-context';
import type { ArticleLine } from '@/components/editor/wording/article-lines';
import { showWords } from '@/components/editor/wording/show-words';
import { usePlaceName } from '@/components/editor/wording/use-place-name';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './tidy-panel.module.css';

type Props = { found: readonly { line: ArticleLine; at: number }[]; onGo: () => void };

/** Straight quotes that nobody but the writer can pair: each leads to its place. */
export function UnpairedQuotes({ found, onGo }: Props) {
  const t = useEditorWords('tidy');
  const session = useArticleSession();
  const nameOf = usePlaceName();
  if (found.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t('unpaired', { count: found.length })}</h3>
      <ul>
        {found.map(({ line, at }, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.go}
              onClick={() => {
                onGo();
                setTimeout(() =>
                  showWords(session, { home: line.home, start: at, end: at + 1 }, { focus: true }),
                );
              }}
            >
              {t('goTo', { place: nameOf(line.home.sectionId), words: around(line.text, at) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const around = (text: string, at: number): string => text.slice(Math.max(at - 8, 0), at + 9);
