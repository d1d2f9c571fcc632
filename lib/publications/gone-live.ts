/** A publication's fields when it goes live: without schedule and withdrawal. The database sets the time. */
export function goneLive(publishedById: string | null, now: Date) {
  return {
    state: 'live',
    publishedById,
    scheduledFor: null,
    scheduledById: null,
    withdrawnAt: null,
    withdrawnById: null,
    withdrawReason: '',
    withdrawKind: null,
    withdrawWords: '',
    replacedById: null,
    updatedAt: now,
  } as const;
}
