import { assembleContent } from '@/lib/articles/assemble-content';
import type { Tx } from '@/lib/db/client';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { approvedText } from '@/lib/publications/approved-text';
import { hashInForm } from '@/lib/revisions/hash-in-form';
import { revisionContent, storedContent } from '@/lib/revisions/revision-content';
import type { OutputSetting } from './output-setting';
import type { OutputSource, SourceFacts } from './output-source';
import {
  loadStanding,
  readNow,
  takenBack,
  textsToSend,
  type TextKey,
  type TextStanding,
} from './text-standing';

export type DatedSource = { key: TextKey; source: OutputSource; writtenAt: Date };

type Asked = { articleId: string; /** Null: the working copy. */ revisionId: string | null };

/**
 * The text a file is to be made of, its hash computed anew.
 * @throws NotFound `article`; NotPossible `output_other_text`, `output_withdrawn_text`, `hash_matches`
 */
export async function loadSource(
  tx: Tx,
  { articleId, revisionId }: Asked,
  setting: OutputSetting,
  now: Date,
): Promise<DatedSource> {
  const standing = await loadStanding(tx, articleId);
  if (!standing) throw new NotFound('article');
  if (revisionId === null) {
    const content = await assembleContent(tx, articleId);
    const hash = contentHash(content, CURRENT_FORM);
    if (takenBack(standing)?.contentHash === hash) throw new NotPossible('output_withdrawn_text');
    const facts = factsOf(standing, { revision: null, contentHash: hash }, setting);
    return { key: 'draft', source: { content, ...facts }, writtenAt: now };
  }
  const found = textsToSend(standing).find(({ revision }) => revision.id === revisionId);
  if (!found)
    throw new NotPossible(
      takenBack(standing)?.id === revisionId ? 'output_withdrawn_text' : 'output_other_text',
    );
  const { key, revision } = found;
  const writtenAt = revision.createdAt;
  if (key === 'review')
    return { key, source: await reviewSource(tx, revision.id, setting.officeName), writtenAt };
  const text = await approvedText(tx, articleId, revisionId);
  if (!text.hashMatches) throw new NotPossible('hash_matches');
  const { content, contentHash: hash, number } = text;
  const facts = factsOf(standing, { revision: { number }, contentHash: hash }, setting);
  return { key, source: { content, ...facts }, writtenAt };
}

type Text = { revision: { number: number } | null; contentHash: string };

/** What a file of this text, a revision or the working copy, would be made from now. */
export function factsOf(
  standing: TextStanding,
  { revision, contentHash: hash }: Text,
  { origin, officeName }: Pick<OutputSetting, 'origin' | 'officeName'>,
): SourceFacts {
  const isOfReview = textsToSend(standing).some(
    (one) => one.key === 'review' && one.revision.contentHash === hash,
  );
  const isApproved = revision !== null && !isOfReview;
  return {
    contentHash: hash,
    revision: revision?.number ?? null,
    isApproved,
    publication: isApproved ? publicationOf(standing, hash, origin) : null,
    officeName,
  };
}

/**
 * A revision as it was submitted, approved or not, for papers of its review.
 * @throws NotPossible `hash_matches`
 */
export async function reviewSource(tx: Tx, revisionId: string, officeName: string): Promise<OutputSource> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { number: true, form: true, content: true, contentHash: true },
  });
  const { number, form, contentHash: hash } = revision;
  if (hashInForm(storedContent(revision.content), form) !== hash) throw new NotPossible('hash_matches');
  const content = revisionContent(revision.content);
  return { content, contentHash: hash, revision: number, isApproved: false, publication: null, officeName };
}

/** Where readers find this very text. */
function publicationOf(standing: TextStanding, hash: string, origin: string): OutputSource['publication'] {
  const { publication } = standing;
  if (!publication?.publishedAt || readNow(standing)?.contentHash !== hash) return null;
  const { year, slug, publishedAt, errata } = publication;
  return { address: `${origin}/${year}/${slug}`, publishedAt, correctedAt: errata[0]?.issuedAt ?? null };
}
