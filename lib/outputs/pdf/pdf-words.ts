/**
 * What files say besides an article's own words; in Chinese, whatever the reader's screen is in. The catalogue keeps them
 * as `outputs.pdf`. None has a place to be filled in: a file is made where no catalogue is at hand.
 */
export type PdfWords = {
  revision: string;
  workingCopy: string;
  draft: string;
  noPicture: string;
  year: string;
  /** Between names. */
  joint: string;
  reading: { label: string; remarks: string };
  volume: { title: string; contents: string };
  record: RecordWords;
  matrix: MatrixWords;
};

export type RecordWords = Record<
  | 'title'
  | 'headline'
  | 'body'
  | 'year'
  | 'revision'
  | 'authors'
  | 'proposers'
  | 'taken'
  | 'places'
  | 'characters'
  | 'ofAll'
  | 'proposedInCopy'
  | 'submitter'
  | 'submittedAt'
  | 'note'
  | 'outcome'
  | 'closedAt'
  | 'opinion'
  | 'reviewer'
  | 'verdict'
  | 'decidedAt'
  | 'noOpinion'
  | 'notDecided'
  | 'passwordReset'
  | 'hash'
  | 'hashNote'
  | 'signature'
  | 'seal'
  | 'date',
  string
> & {
  outcomes: Record<'open' | 'approved' | 'changes_requested' | 'recalled', string>;
  verdicts: Record<'approve' | 'request_changes', string>;
};

/** Of `marks` each letter stands in a cell, before the number where there is one; `legend` says what it means. */
export type MatrixWords = Record<
  'title' | 'section' | 'due' | 'untitled' | 'askedOfNobody' | 'forAll',
  string
> & {
  roles: Record<'lead' | 'body' | 'outlook', string>;
  marks: Record<MatrixMark, string>;
  legend: Record<MatrixMark, string>;
};

export type MatrixMark =
  | 'waiting'
  | 'overdue'
  | 'received'
  | 'late'
  | 'used'
  | 'asked'
  | 'outdated'
  | 'confirmed'
  | 'void'
  | 'disputed'
  | 'replied'
  | 'waived';
