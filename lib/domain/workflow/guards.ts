/** Guards: conditions besides state and ability; each is also a key of the `errors` messages. */
export const GUARDS = [
  'has_headline',
  'has_body_text',
  'no_blocking_finding',
  'differs_from_approved',
  'equals_approved',
  'hash_matches',
  'is_last_stage',
  'is_not_last_stage',
  'opinion_given',
  'is_approved_revision',
  'time_is_ahead',
  'is_due',
  'reason_given',
  'note_given',
  'differs_from_live',
  'not_in_review',
  'not_scheduled',
  'never_submitted',
  'nobody_asked',
  'time_in_bin_over',
] as const;
export type Guard = (typeof GUARDS)[number];
