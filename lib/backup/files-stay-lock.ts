/** The advisory lock a backup shares while it copies files; who would remove one takes it for himself. */
export const FILES_STAY_LOCK = 482_003;
