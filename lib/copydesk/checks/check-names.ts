/** The checks in code that rules may name. */
export const CHECK_NAMES = [
  'paired-marks',
  'doubled-words',
  'nested-marks',
  'named-set',
  'weekday',
  'impossible-date',
  'titles',
  'order',
  'bodies',
  'watched',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];
