import type { DocumentNode } from './content';

type Edited = {
  kind: 'edited';
  before: DocumentNode;
  after: DocumentNode;
  /** Whether comments or bindings are pinned to passages of it. */
  hasPins: boolean;
};
/** `newAfter`: the second half, now the text of `newSectionId`. */
type Split = {
  /** `separated`: by taking back a merge, so that what hangs on the second half by itself is still its own. */
  kind: 'split' | 'separated';
  before: DocumentNode;
  after: DocumentNode;
  newSectionId: string;
  newAfter: DocumentNode;
};
/** `mergedBefore`: what `mergedSectionId`, now removed, held; it is the end of `after`. */
type Merged = {
  kind: 'merged';
  before: DocumentNode;
  after: DocumentNode;
  mergedSectionId: string;
  mergedBefore: DocumentNode;
};

/** What happened to the text of a section, for all that hangs on text. A section made without text is no change. */
export type TextChange = { articleId: string; sectionId: string } & (
  Edited | Split | Merged | { kind: 'removed' } | { kind: 'restored' }
);
