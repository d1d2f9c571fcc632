/** Of articles: those in work, neither archived nor in the bin. */
export const onDesk = { archivedAt: null, deletedAt: null } as const;
