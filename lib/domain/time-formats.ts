/** How a screen shows a time, as Intl writes it in the reader's language. */
export const TIME_IN_LIST = { dateStyle: 'medium', timeStyle: 'short' } as const;
/** Where it is what the sentence or the form is about: a due date, a decision on record. */
export const TIME_IN_FULL = { dateStyle: 'long', timeStyle: 'short' } as const;
/** Beside a remark or in a narrow panel. */
export const TIME_IN_PASSING = { dateStyle: 'short', timeStyle: 'short' } as const;
/** Where two savings of one minute are told apart. */
export const TIME_TO_THE_SECOND = { dateStyle: 'medium', timeStyle: 'medium' } as const;
/** In a column of a table, where each takes the same room. */
export const TIME_IN_COLUMN = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;
