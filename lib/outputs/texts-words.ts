import { shortHash, type OutputSource } from './output-source';

/** What the formats of plain text say of their own accord, in the language of the article. */
export type TextsWords = {
  picture: string;
  notApproved: string;
  revision: (revision: number, hash: string) => string;
  workingCopy: (hash: string) => string;
};

type Say = {
  (key: 'picture' | 'notApproved'): string;
  (key: 'revision' | 'workingCopy', values: { revision?: number; hash: string }): string;
};

/** @param say gives the messages of `outputs.texts` */
export function textsWords(say: Say): TextsWords {
  return {
    picture: say('picture'),
    notApproved: say('notApproved'),
    revision: (revision, hash) => say('revision', { revision, hash }),
    workingCopy: (hash) => say('workingCopy', { hash }),
  };
}

/** Which text this is, in a line. */
export function sourceLine(source: OutputSource, words: TextsWords): string {
  return source.revision === null
    ? words.workingCopy(shortHash(source))
    : words.revision(source.revision, shortHash(source));
}
