import type { ProposedChange } from '@/lib/proposals/marked/marked-content';

/** Who proposes, as the copy tells it. `key`: what `markedArticle` was given for the proposal. */
export type MarkedProposer = { key: string; stage: string; name: string; savedAt: Date };

/** `sign` stands behind each change, `form` is its colour and line. */
export type Pen = MarkedProposer & { sign: string; form: PenForm };
export type PenForm = { color: string; underline: 'single' | 'double' | 'dotted' | 'wave' };

const SIGNS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

// As on the screen: components/proposals/marked.css.
const FORMS: readonly [PenForm, ...PenForm[]] = [
  { color: 'A11D0D', underline: 'single' },
  { color: '12549E', underline: 'double' },
  { color: '1F6A2C', underline: 'dotted' },
  { color: '74329A', underline: 'wave' },
];

export type Pens = ReadonlyMap<string, Pen>;

/** By their keys; in the order given, as the marked text has them. */
export function pensOf(proposers: readonly MarkedProposer[]): Pens {
  return new Map(
    proposers.map((one, at) => {
      const form = FORMS[at % FORMS.length] ?? FORMS[0];
      return [one.key, { ...one, sign: SIGNS[at] ?? `(${at + 1})`, form }];
    }),
  );
}

/** Who changed it, each once. */
export function pensIn(changes: readonly ProposedChange[], pens: Pens): Pen[] {
  return [...new Set(changes.map(({ by }) => by))].flatMap((by) => pens.get(by) ?? []);
}
