/** Kinds of events to filter by: each is the beginning of its events' types. */
export const EVENT_GROUPS = [
  'article',
  'section',
  'comment',
  'review',
  'publication',
  'season',
  'request',
  'submission',
  'confirmation',
  'photo',
  'person',
  'department',
  'topic',
  'template',
  'stage',
  'audit',
] as const;
