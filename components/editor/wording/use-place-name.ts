'use client';

import { useArticleSession } from '@/components/editor/session/session-context';
import { useEditorWords } from '@/components/words/use-editor-words';
import { sectionHeading } from '@/lib/domain/article/section-name';

/** What a section is called in a list; null is what stands above the sections. */
export function usePlaceName(): (sectionId: string | null) => string {
  const t = useEditorWords('wording');
  const session = useArticleSession();
  return (sectionId) => {
    if (sectionId === null) return t('head');
    const number = session.order.get().indexOf(sectionId) + 1;
    const heading = sectionHeading(session.section(sectionId)?.headingLines.get() ?? []);
    return heading === '' ? t('section', { number }) : t('sectionOf', { number, heading });
  };
}
