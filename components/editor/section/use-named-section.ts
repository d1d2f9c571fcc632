'use client';

import { useArticleSession } from '@/components/editor/session/session-context';
import { useTermsWords } from '@/components/words/use-terms-words';
import { sectionHeading } from '@/lib/domain/article/section-name';

/** What a section is called as it stands when this is asked, with its place: for lists that are looked at for a moment. */
export function useNamedSection(): (sectionId: string) => string {
  const terms = useTermsWords('sectionRole');
  const session = useArticleSession();
  return (sectionId) => {
    const section = session.section(sectionId);
    if (!section) return '';
    const heading = sectionHeading(section.headingLines.get()).trim();
    const name = heading || section.hint.heading || terms(section.details.get().role);
    return `${session.order.get().indexOf(sectionId) + 1}. ${name}`;
  };
}
