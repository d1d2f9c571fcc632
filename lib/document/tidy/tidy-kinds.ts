/** What 规范排版 does, each on or off by itself; a key of the `editor.tidy.kinds` messages. */
export const TIDY_KINDS = ['marks', 'doubled', 'spaces', 'quotes', 'ellipses', 'dashes'] as const;
export type TidyKind = (typeof TIDY_KINDS)[number];
