import { databaseRule, isDuplicate } from '@/lib/db/database-rule';
import { Conflict, Forbidden, NotPossible } from '@/lib/domain/errors';

/** The error to show when the database refused a decision; any other error is returned unchanged. */
export function decisionRefusal(error: unknown): unknown {
  if (isDuplicate(error)) return new Conflict('decided_by_other');
  switch (databaseRule(error)) {
    case 'HM002':
      return new Conflict('decided_by_other');
    case 'HM003':
      return new NotPossible('hash_matches');
    case 'HM004':
      return new Forbidden('own_text');
    case 'HM005':
      return new Forbidden('not_named_for_stage');
    case 'HM016':
      return new Forbidden('own_proposal');
    case 'HM006':
      return new NotPossible('opinion_given');
    default:
      return error;
  }
}
