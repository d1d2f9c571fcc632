'use client';

import { memo } from 'react';
import { ConflictNotice } from '@/components/editor/conflict/conflict-notice';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { SectionBar } from '@/components/editor/section/section-bar';
import { SectionHeading } from '@/components/editor/section/section-heading';
import { SectionText } from '@/components/editor/text/section-text';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './section-frame.module.css';

type Props = { section: SectionSession; number: number };

/** One section on the page. What changes while typing is watched by the parts inside, not here. */
export const SectionFrame = memo(function SectionFrame({ section, number }: Props) {
  const t = useEditorWords('section');
  const session = useArticleSession();
  const { role } = useValue(section.details);
  return (
    <section
      id={`section-${section.id}`}
      className={`article-section article-${role} ${styles.frame}`}
      aria-label={t('region', { number })}
      onFocus={() => session.focused.set(section)}
    >
      <SectionBar section={section} number={number} />
      <ConflictNotice section={section} number={number} />
      <SectionHeading section={section} number={number} />
      <SectionText section={section} label={t('text', { number })} />
    </section>
  );
});
