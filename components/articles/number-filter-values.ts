/** What of the list a number of the overview or of the first page counts, beside what the form filters by; '' where it is not asked for. */
export const NUMBER_FILTERS = ['stage', 'writing', 'waiting', 'overdue', 'published'] as const;
export type NumberFilterValues = Record<(typeof NUMBER_FILTERS)[number], string>;
