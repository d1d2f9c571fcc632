import {
  confirmationStanding,
  type AnswerOnRecord,
  type ConfirmationStanding,
} from '@/lib/domain/confirmations';
import type { Finding, FindingCode } from './findings';

const FOUND: { [S in ConfirmationStanding]: FindingCode | null } = {
  asked: 'confirmation_unanswered',
  outdated: 'confirmation_unanswered',
  confirmed: null,
  void: 'confirmation_void',
  disputed: 'dispute_open',
  replied: null,
  waived: null,
};

/**
 * What the departments' word on the sections leaves to do, each kind once a section. `hashNow` is the sectionHash
 * of a section as it stands.
 */
export function confirmationFindings(
  standing: readonly (AnswerOnRecord & { sectionId: string })[],
  hashNow: (sectionId: string) => string,
): Finding[] {
  const found = new Map<string, Finding>();
  for (const each of standing) {
    const code = FOUND[confirmationStanding(each, hashNow(each.sectionId))];
    if (!code) continue;
    const severity = code === 'dispute_open' ? 'blocking' : 'warning';
    found.set(`${each.sectionId} ${code}`, { code, severity, sectionId: each.sectionId });
  }
  return [...found.values()];
}
