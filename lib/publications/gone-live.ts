/** A publication's fields when it goes live: no schedule, no withdrawal left. When it did is the database's to say. */
export function goneLive(publishedById: string | null, now: Date) {
  return {
    state: 'live',
    publishedById,
    scheduledFor: null,
    scheduledById: null,
    withdrawnAt: null,
    withdrawnById: null,
    withdrawReason: '',
    updatedAt: now,
  } as const;
}
