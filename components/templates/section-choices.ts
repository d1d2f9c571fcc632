import type { DepartmentRow } from '@/lib/departments/queries';
import type { TopicRow } from '@/lib/topics/queries';

/** What the fields of a template's section offer. */
export type SectionChoices = { topics: TopicRow[]; departments: DepartmentRow[] };
