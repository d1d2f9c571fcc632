'use client';

import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { useTermsWords } from '@/components/words/use-terms-words';
import { sectionHeading } from '@/lib/domain/article/section-name';

/** What a section is called in the outline: its heading, else the heading wanted, else its role. */
export function useSectionName(section: SectionSession): string {
  const terms = useTermsWords('sectionRole');
  const heading = sectionHeading(useValue(section.headingLines)).trim();
  const { role } = useValue(section.details);
  return heading || section.hint.heading || terms(role);
}
