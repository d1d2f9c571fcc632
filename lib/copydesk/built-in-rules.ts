import confusables from './packs/confusables.json';
import names from './packs/names.json';
import numerals from './packs/numerals.json';
import punctuation from './packs/punctuation.json';
import residue from './packs/residue.json';
import sensitive from './packs/sensitive.json';
import wording from './packs/wording.json';
import type { Rule } from './rule';

/** The packs as they ship; tests/copydesk/packs.test.ts holds each against `packSchema`. */
export const BUILT_IN_PACKS = [numerals, punctuation, confusables, wording, residue, names, sensitive];

export const BUILT_IN_RULES: readonly Rule[] = BUILT_IN_PACKS.flatMap(({ rules }) => rules as Rule[]);
