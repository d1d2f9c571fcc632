const MB = 1024 * 1024;

/** Of one file, of all files of one submission together, and how many there may be. */
export const MAX_SUBMISSION_FILE_BYTES = 50 * MB;
export const MAX_SUBMISSION_BYTES = 200 * MB;
export const MAX_SUBMISSION_FILES = 20;
/** Of the text typed beside them, in characters. */
export const MAX_SUBMISSION_TEXT = 50_000;
