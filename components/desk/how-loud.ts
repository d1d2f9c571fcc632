import type { Loudness } from '@/components/ui/state-badge';
import type { BackupStanding } from '@/lib/backup/backup-standing';
import type { TaskKind } from '@/lib/desk/task';
import type { ConfirmationStanding } from '@/lib/domain/confirmations';
import type { DeliveryState } from '@/lib/domain/webhooks';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';

type States = {
  status: Record<ArticleStatus, Loudness>;
  publication: Record<PublicationState, Loudness>;
  confirmation: Record<ConfirmationStanding, Loudness>;
  backup: Record<BackupStanding, Loudness>;
  delivery: Record<DeliveryState, Loudness>;
  task: Record<TaskKind, Loudness>;
  due: Record<'overdue' | 'near' | 'ahead', Loudness>;
};

/** How loud the desk says each state: what somebody must act on is loudest, what is finished is quiet. */
export const HOW_LOUD: States = {
  status: { changes_requested: 'alarm', drafting: 'open', in_review: 'moving', approved: 'quiet' },
  publication: { withdrawn: 'open', scheduled: 'moving', none: 'quiet', live: 'quiet' },
  confirmation: {
    disputed: 'alarm',
    outdated: 'notice',
    void: 'notice',
    asked: 'open',
    replied: 'moving',
    waived: 'moving',
    confirmed: 'quiet',
  },
  backup: {
    failed: 'alarm',
    unreadable: 'alarm',
    old: 'alarm',
    lacking: 'notice',
    off: 'notice',
    none: 'quiet',
    good: 'quiet',
  },
  delivery: { given_up: 'alarm', retrying: 'notice', waiting: 'moving', delivered: 'quiet' },
  task: {
    sent_back: 'alarm',
    dispute: 'alarm',
    backup: 'alarm',
    unstaffed: 'notice',
    review: 'open',
    confirm: 'open',
    request: 'open',
    publish: 'open',
    correct: 'open',
    comments: 'open',
    draft: 'open',
    owed: 'open',
    material: 'moving',
    scheduled: 'moving',
    confirmed: 'quiet',
  },
  due: { overdue: 'alarm', near: 'notice', ahead: 'quiet' },
};
