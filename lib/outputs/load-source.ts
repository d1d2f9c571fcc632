import { assembleContent } from '@/lib/articles/assemble-content';
import type { Tx } from '@/lib/db/client';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import { approvedText } from '@/lib/publications/approved-text';
import type { OutputSetting } from './output-setting';
import type { OutputSource, SourceFacts } from './output-source';
import { loadStanding, readNow, takenBack, textsToSend, type TextStanding } from './text-standing';

export type DatedSource = { source: OutputSource; writtenAt: Date };

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
    return {
      source: { content, ...factsOf(standing, { revision: null, contentHash: hash }, setting) },
      writtenAt: now,
    };
  }
  const found = textsToSend(standing).find(({ revision }) => revision.id === revisionId);
  if (!found)
    throw new NotPossible(
      takenBack(standing)?.id === revisionId ? 'output_withdrawn_text' : 'output_other_text',
    );
  const text = await approvedText(tx, articleId, revisionId);
  if (!text.hashMatches) throw new NotPossible('hash_matches');
  const { content, contentHash: hash, number } = text;
  const facts = factsOf(standing, { revision: { number }, contentHash: hash }, setting);
  return { source: { content, ...facts }, writtenAt: found.revision.createdAt };
}

/** What a file of this text, a revision or the working copy, would be made from now. */
export function factsOf(
  standing: TextStanding,
  { revision, contentHash: hash }: { revision: { number: number } | null; contentHash: string },
  { origin, officeName }: Pick<OutputSetting, 'origin' | 'officeName'>,
): SourceFacts {
  return {
    contentHash: hash,
    revision: revision?.number ?? null,
    isApproved: revision !== null,
    publication: revision && publicationOf(standing, hash, origin),
    officeName,
  };
}

/** Where readers find this very text. */
function publicationOf(standing: TextStanding, hash: string, origin: string): OutputSource['publication'] {
  const { publication } = standing;
  if (!publication?.publishedAt || readNow(standing)?.contentHash !== hash) return null;
  const { year, slug, publishedAt, errata } = publication;
  return { address: `${origin}/${year}/${slug}`, publishedAt, correctedAt: errata[0]?.issuedAt ?? null };
}
