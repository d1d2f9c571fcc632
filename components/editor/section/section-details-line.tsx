'use client';

import type { Named } from '@/components/editor/editing-article';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useChoices } from '@/components/editor/choices-context';
import { useValue } from '@/components/editor/session/use-value';
import { useEditorWords } from '@/components/words/use-editor-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './section-bar.module.css';

/** What the section is about and who answers for it, in words; nothing where nothing is said. */
export function SectionDetailsLine({ section }: { section: SectionSession }) {
  const t = useEditorWords('section');
  const terms = useTermsWords();
  const choices = useChoices();
  const { topicIds, ownerId, departmentId } = useValue(section.details);
  const topics = topicIds.map((id) => nameOf(choices.topics, id)).filter(Boolean);
  const owner = nameOf(choices.writers, ownerId);
  const department = nameOf(choices.departments, departmentId);
  if (topics.length === 0 && !owner && !department) return null;
  return (
    <span className={styles.details}>
      {topics.length > 0 && <span>{t('topicsAre', { topics: topics.join(terms('and')) })}</span>}
      {owner && <span>{t('ownerIs', { owner })}</span>}
      {department && <span>{t('departmentIs', { department })}</span>}
    </span>
  );
}

function nameOf(list: Named[], id: string | null): string {
  return list.find((item) => item.id === id)?.name ?? '';
}
