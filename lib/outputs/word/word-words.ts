/** Keys of the `outputs.word` messages: what stands in a file besides the article. */
export type WordKey =
  | 'version'
  | 'workingCopy'
  | 'draft'
  | 'description'
  | 'and'
  | 'time'
  | 'cover.kind'
  | 'cover.hash'
  | 'cover.approved'
  | `record.${RecordKey}`
  | 'reading.title'
  | `marked.${MarkedKey}`;

type RecordKey =
  | 'title'
  | 'article'
  | 'version'
  | 'hash'
  | 'authors'
  | 'proposers'
  | 'share'
  | 'ofCopy'
  | 'submitted'
  | 'submittedBy'
  | 'note'
  | 'stage'
  | 'reviewer'
  | 'verdict'
  | 'opinion'
  | 'time'
  | 'approve'
  | 'request_changes'
  | 'current'
  | 'to_come'
  | 'not_reached'
  | 'passwordReset';

type MarkedKey =
  | 'title'
  | 'who'
  | 'inserted'
  | 'removed'
  | 'several'
  | 'given'
  | 'lost'
  | `mark.${'bold' | 'italic' | 'superscript' | 'subscript' | 'runIn' | 'link'}`
  | `set.${'bulletList' | 'orderedList' | 'tableCell' | 'tableHeader' | 'other'}`
  | `movedTo.${'up' | 'down'}`
  | `movedFrom.${'up' | 'down'}`
  | `photo.${'removed' | 'inserted' | 'there'}`
  | `section.${'removed' | 'inserted'}`
  | 'alt'
  | 'bodyName'
  | 'year'
  | 'role'
  | `roles.${'lead' | 'body' | 'outlook'}`
  | 'topics'
  | 'none';

/** Says them. The file is in Chinese, as the article is, whoever asks for it. */
export type WordWords = (key: WordKey, values?: Record<string, string>) => string;
