/** The stages an office starts with, in order; who decides at them it says itself. */
export const STARTING_STAGES: readonly string[] = ['初审', '复审', '终审'];
