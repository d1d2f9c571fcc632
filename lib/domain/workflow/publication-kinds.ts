/** Why an article was taken off the site; decision 23 says what readers then find at its address. */
export const WITHDRAWAL_KINDS = ['in_error', 'replaced', 'out_of_date'] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

/** A major correction is told to readers in a note, a minor one by its date alone. */
export const CORRECTION_KINDS = ['major', 'minor'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
