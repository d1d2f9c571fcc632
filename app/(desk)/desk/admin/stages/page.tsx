import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForbiddenPanel } from '@/components/shell/forbidden-panel';
import { StagesScreen } from '@/components/stages/stages-screen';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { can } from '@/lib/domain/permissions/can';
import { getOfficeChoices } from '@/lib/office/queries';
import { listReviewers } from '@/lib/people/queries';
import { listStages } from '@/lib/stages/queries';
import {
  addStageAction,
  archiveStageAction,
  blockUnboundFiguresAction,
  changeStageAction,
  letAuthorsPublishAction,
  letProposersDecideAction,
  reorderStagesAction,
  restoreStageAction,
} from './actions';

const actions = {
  add: addStageAction,
  change: changeStageAction,
  archive: archiveStageAction,
  restore: restoreStageAction,
  reorder: reorderStagesAction,
  letAuthorsPublish: letAuthorsPublishAction,
  letProposersDecide: letProposersDecideAction,
  blockUnboundFigures: blockUnboundFiguresAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.stages'))('title') };
}

export default async function StagesPage() {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const permission = can(ctx.actor, 'office.manage', {});
  if (!permission.allowed) return <ForbiddenPanel reason={permission.reason} />;
  const [stages, reviewers, choices] = await Promise.all([
    listStages(ctx, { withArchived: true }),
    listReviewers(ctx),
    getOfficeChoices(ctx.db),
  ]);
  return <StagesScreen stages={stages} reviewers={reviewers} choices={choices} actions={actions} />;
}
