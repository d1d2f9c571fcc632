import { Paper } from '@/components/outputs/paper';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { can } from '@/lib/domain/permissions/can';
import { getPaper, type PaperAsked } from '@/lib/outputs/queries/get-paper';
import { cancelPaperAction, makePaperAction } from './actions';

/** A paper beside what it is of; nothing for who may not see the office's files. */
export async function PaperOf({ actor, asked }: { actor: PersonActor; asked: PaperAsked }) {
  if (!can(actor, 'output.read', {}).allowed) return null;
  const paper = await getPaper({ actor, db: sharedDb() }, asked);
  return <Paper asked={asked} paper={paper} actions={{ make: makePaperAction, cancel: cancelPaperAction }} />;
}
