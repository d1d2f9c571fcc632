import type { ArticleContent } from '@/lib/domain/article/content';

/** What an output is made from: one revision, whole, or the working copy as it stands. */
export type OutputSource = {
  content: ArticleContent;
  /** SHA-256 of the content in its canonical form, 64 hex digits in lower case. */
  contentHash: string;
  /** The revision's number within its article; null for a working copy. */
  revision: number | null;
  /** Whether every stage has approved this text. What is not approved says so wherever it is shown. */
  isApproved: boolean;
  /** Where readers find it; null while it is not public. */
  publication: { address: string; publishedAt: Date; correctedAt: Date | null } | null;
  officeName: string;
};

/** All that goes into an output besides the text itself, which it has by its hash. */
export type SourceFacts = Omit<OutputSource, 'content'>;

/** A picture's file as an output takes it; null where there is none (a slot without a picture, a lost file). */
export type ReadPicture = (hash: string) => Promise<Picture | null>;
export type Picture = { bytes: Buffer; mediaType: 'image/jpeg'; width: number; height: number };

/** The hash as a file shows it to people: its first eight digits. */
export function shortHash({ contentHash }: Pick<OutputSource, 'contentHash'>): string {
  return contentHash.slice(0, 8);
}
