import type { TemplateDetail } from '@/lib/templates/queries';

export type SectionDraft = TemplateDetail['sections'][number] & { key: string };
export type TemplateDraft = { name: string; description: string; sections: SectionDraft[] };

let added = 0;

export function draftOf({ name, description, sections }: TemplateDetail): TemplateDraft {
  return {
    name,
    description,
    sections: sections.map((section, index) => ({ ...section, key: `stored-${index}` })),
  };
}

export function emptySection(): SectionDraft {
  return {
    key: `added-${++added}`,
    role: 'body',
    headingHint: '',
    guidance: '',
    topicIds: [],
    departmentId: null,
    targetLength: null,
    isRequired: true,
  };
}

/** A further body section, before the outlook when the template ends with one. */
export function withSectionAdded(sections: SectionDraft[]): SectionDraft[] {
  const at = sections.at(-1)?.role === 'outlook' ? sections.length - 1 : sections.length;
  return sections.toSpliced(at, 0, emptySection());
}

export function withSectionMoved(sections: SectionDraft[], from: number, to: number): SectionDraft[] {
  const moved = sections[from];
  return moved ? sections.toSpliced(from, 1).toSpliced(to, 0, moved) : sections;
}

/** The draft as the command takes it. */
export function toInput({ name, description, sections }: TemplateDraft) {
  return { name, description, sections: sections.map(({ key: _, ...section }) => section) };
}
