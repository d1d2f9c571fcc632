'use client';

import { useState } from 'react';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { whenOpened } from '@/components/ui/when-opened';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './byline-editor.module.css';

const AboutForm = whenOpened(async () => (await import('./about-form')).AboutForm);

/** Which body and year the article is about: not printed above it, but where it is filed. */
export function AboutFields() {
  const t = useEditorWords('about');
  const { head } = useArticleSession();
  const { bodyName, year } = useValue(head.text);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.entries}
      data-head="about"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('summary', { bodyName, year: String(year) })}</summary>
      {isOpen && <AboutForm />}
    </details>
  );
}
