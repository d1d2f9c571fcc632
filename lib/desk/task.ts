import type { BackupStanding } from '@/lib/backup/backup-standing';
import type { SectionRole } from '@/lib/domain/article/content';

/** An article as a task names it. `title`: '' while it has no headline. */
export type TaskArticle = { id: string; title: string; bodyName: string; year: number };

type Of<Kind extends string, Rest = unknown> = {
  kind: Kind;
  /** Unlike any other task's. */
  key: string;
  /** Since when it waits. */
  at: Date;
  /** By when it is to be done; null where no date is set. */
  dueAt: Date | null;
  /** The season that sets this date for every article at this stage; null or left out where it is the task's own. */
  dueFrom?: string | null;
} & Rest;

type OnArticle<Kind extends string, Rest = unknown> = Of<Kind, { article: TaskArticle } & Rest>;

/** Something that waits for a person to do it, or to take note of it. */
export type Task =
  | OnArticle<'sent_back', { stage: string; by: string; opinion: string }>
  | OnArticle<'dispute', { sectionId: string; department: string; by: string; reason: string }>
  | OnArticle<'comments', { count: number; threadId: string; by: string; text: string }>
  | OnArticle<'review', { stage: string; by: string }>
  | OnArticle<'publish' | 'correct'>
  | OnArticle<'scheduled'>
  | OnArticle<'draft'>
  | OnArticle<
      'owed',
      { what: 'material' | 'confirmation' | 'stage'; seasonId: string | null; departments: string[] }
    >
  | OnArticle<'material', { count: number; sectionId: string | null; departments: string[] }>
  | OnArticle<'confirmed', { count: number; sectionId: string; departments: string[] }>
  | OnArticle<'confirm', { sectionName: string; sectionRole: SectionRole; by: string; note: string }>
  | Of<'request', { requestId: string; season: string; sections: number }>
  | Of<'backup', { standing: BackupStanding }>
  | Of<'unstaffed', { stage: string }>;

export type TaskKind = Task['kind'];
export type TaskOf<Kind extends TaskKind> = Extract<Task, { kind: Kind }>;
