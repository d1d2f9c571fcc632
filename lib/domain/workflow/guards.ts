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
  'replacement_is_live',
  'note_given',
  'no_note_if_minor',
  'differs_from_live',
] as const;
export type Guard = (typeof GUARDS)[number];
