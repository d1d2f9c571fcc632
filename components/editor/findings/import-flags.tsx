'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { toDocumentRange } from '@/lib/document/anchor-text';
import type { ImportFlagToLookAt } from '@/lib/imports/queries/list-import-flags';
import { findFlag, type FlagPlace } from '@/components/editor/findings/find-flag';
import { useFlags } from '@/components/editor/findings/flags-context';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useImportsWords } from '@/components/words/use-imports-words';
import type { Failure } from '@/lib/web/failure';
import styles from './findings-list.module.css';

/** What of an import nobody has looked at, each leading to where its words still stand. */
export function ImportFlags({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useEditorWords('findings');
  const kinds = useImportsWords('flags');
  const session = useArticleSession();
  const flags = useFlags();
  const shown = useValue(flags.flags);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { kicker, headline, subhead, seriesLabel } = session.head.written().heading;
  const head = [...kicker, ...headline, subhead, seriesLabel];
  const sections = session.inOrder().map((section) => {
    const { headingLines, document } = section.lastText();
    return { id: section.id, headingLines, doc: document.doc };
  });
  const numberOf = (place: FlagPlace | null) =>
    place && place.part !== 'head' ? session.order.get().indexOf(place.sectionId) + 1 : 0;
  return (
    <>
      <h2 className={styles.title}>{t('ofImport', { count: shown.length })}</h2>
      <FailureNotice failure={failure} />
      <ul className={styles.list}>
        {shown.map((flag) => {
          const place = findFlag(flag, head, sections);
          const number = numberOf(place);
          const kind = kinds.has(flag.kind) ? kinds(flag.kind) : flag.kind;
          return (
            <li key={flag.id} className={styles.flag}>
              <button
                type="button"
                className={styles.link}
                disabled={place === null}
                onClick={() => {
                  onGo?.();
                  if (place) goTo(session, place);
                }}
              >
                <IconInfoCircle size={15} aria-hidden />
                <span>
                  {number > 0 && t('inSection', { number })}
                  {t('ofKind', { kind })}
                  <Words flag={flag} />
                  {place === null && <em> {t('wordsGone')}</em>}
                </span>
              </button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('lookedOf', { what: t('ofKind', { kind }) + flag.text })}
                onClick={() => void flags.lookAt(flag.id).then(setFailure)}
              >
                {t('looked')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Words({ flag: { before, text, after } }: { flag: ImportFlagToLookAt }) {
  return (
    <>
      {before}
      <mark>{text}</mark>
      {after}
    </>
  );
}

function goTo(session: ArticleSession, place: FlagPlace): void {
  if (place.part === 'head') return document.querySelector<HTMLElement>('#part-head textarea')?.focus();
  const editor = session.section(place.sectionId)?.editor.get();
  const range = editor && place.part === 'text' && toDocumentRange(editor.state.doc, place.start, place.end);
  if (editor && range) editor.chain().focus().setTextSelection(range).scrollIntoView().run();
  else session.goTo(place.sectionId, place.part);
}
