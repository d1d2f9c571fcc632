import { SectionConfirmations } from '@/components/confirmations/section-confirmations';
import { listConfirmationsOfArticle } from '@/lib/confirmations/queries/list-confirmations-of-article';
import { listSectionsToConfirm } from '@/lib/confirmations/queries/list-sections-to-confirm';
import { sharedDb } from '@/lib/db/shared-db';
import { listDepartments } from '@/lib/departments/queries';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import {
  askConfirmationAction,
  replyToDisputeAction,
  waiveDisputeAction,
  withdrawConfirmationAction,
} from './confirmation-actions';

type Props = { person: PersonActor; articleId: string; isWriter: boolean };

/** What the departments say of the working copy, and what this person may do about it. */
export async function ArticleConfirmations({ person, articleId, isWriter }: Props) {
  const ctx = { actor: person, db: sharedDb() };
  const [sections, rows, departments] = await Promise.all([
    listSectionsToConfirm(ctx, articleId),
    listConfirmationsOfArticle(ctx, articleId),
    listDepartments(ctx),
  ]);
  const may = (action: 'confirmation.ask' | 'confirmation.reply') =>
    can(person, action, { isWriter }).allowed;
  return (
    <SectionConfirmations
      sections={sections}
      rows={rows}
      departments={departments.map(({ id, name }) => ({ id, name }))}
      actions={{
        ...(may('confirmation.ask')
          ? { ask: askConfirmationAction, withdraw: withdrawConfirmationAction }
          : {}),
        ...(may('confirmation.reply') ? { reply: replyToDisputeAction } : {}),
        ...(can(person, 'confirmation.waive', {}).allowed ? { waive: waiveDisputeAction } : {}),
      }}
    />
  );
}
