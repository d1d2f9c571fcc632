import type { Finding } from '@/lib/domain/article/findings';
import type { GuardFacts } from '@/lib/domain/workflow/transitions';

/** The guards of `submit`, from what the check of the article found. */
export function submissionFacts(findings: Finding[], equalsApproved: boolean): GuardFacts<'submit'> {
  const found = (code: Finding['code']) => findings.some((finding) => finding.code === code);
  return {
    has_headline: !found('no_headline'),
    has_body_text: !found('no_body_text'),
    no_blocking_finding: findings.every((finding) => finding.severity !== 'blocking'),
    differs_from_approved: !equalsApproved,
    equals_approved: equalsApproved,
  };
}
