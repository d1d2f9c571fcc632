/** Of what somebody looks for, in characters: a sentence, and then some. */
export const MAX_SEARCH_LENGTH = 200;
