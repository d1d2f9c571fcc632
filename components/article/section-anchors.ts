import type { SectionContent } from '@/lib/domain/article/content';

/** Ids of the sections on a page, by section id: body sections are s1, s2, … in reading order. */
export type SectionAnchors = Readonly<Record<string, string>>;

export function sectionAnchors(sections: SectionContent[]): SectionAnchors {
  const count = { lead: 0, body: 0, outlook: 0 };
  const entries = sections.map(({ id, role }) => {
    count[role] += 1;
    if (role === 'body') return [id, `s${count.body}`];
    return [id, count[role] === 1 ? role : `${role}${count[role]}`];
  });
  return Object.fromEntries(entries);
}
