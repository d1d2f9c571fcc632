import { ProposalsSession, type ProposalActions } from '@/components/editor/proposals/proposals-session';
import type { ArticleContent } from '@/lib/domain/article/content';
import { anchorText } from '@/lib/document/anchor-text';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ProposalForReader } from '@/lib/proposals/queries/list-proposals';
import type { ProposalsToTake } from '@/lib/proposals/queries/list-proposals-to-take';
import type { Failure } from '@/lib/web/failure';
import { doc } from '@/tests/support/documents';
import { openArticle, sectionOf } from '../session/opened-article';

type Reviewer = { id: string; displayName: string; stage: string };
export const zhou: Reviewer = { id: 'zhou', displayName: '周敏', stage: '初审' };
export const wu: Reviewer = { id: 'wu', displayName: '吴越', stage: '复审' };

const at = new Date('2026-01-06T02:00:00Z');

/** An article with sections s1, s2… of these paragraphs, as a review has it. */
export function revisionOf(...sections: string[][]): ArticleContent {
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName: '云溪区委统战部',
    year: 2025,
    heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' },
    byline: [],
    sections: sections.map((paragraphs, index) => ({
      id: `s${index + 1}`,
      role: 'body',
      headingLines: [`标题${index + 1}`],
      topicIds: [],
      doc: doc(...paragraphs),
    })),
  };
}

/** The revision with words replaced all over, as a reviewer proposes it. */
export function proposalOf(
  by: Reviewer,
  revision: ArticleContent,
  ...words: [before: string, after: string][]
): ProposalForReader {
  const proposed = words.reduce(
    (text, [before, after]) => text.replace(before, after),
    JSON.stringify(revision),
  );
  return {
    id: `proposal-${by.id}`,
    reviewId: 'review',
    stage: by.stage,
    by,
    savedAt: at,
    isOpen: false,
    revision: { id: 'revision', number: 1, content: revision },
    content: JSON.parse(proposed),
    answers: [],
  };
}

export type Asked = { proposalId: string; differenceIds: string[]; isTaken: boolean; word: string };

/** The article of the revision open for writing, with these proposals and a server that answers as it is told. */
export async function openProposed(
  revision: ArticleContent,
  proposals: ProposalForReader[],
  taking: ProposalsToTake['taking'] = [],
  then: Partial<ProposalsToTake['taking'][number]> = {},
) {
  const { session } = openArticle(
    revision.sections.map(({ id, doc: text, headingLines }) => {
      const document = { schemaVersion: CURRENT_SCHEMA_VERSION, doc: text };
      return { ...sectionOf(id, ''), document, headingLines };
    }),
  );
  const asked: Asked[] = [];
  const server: { refuses: Failure | null; meanwhile: () => void } = { refuses: null, meanwhile: () => {} };
  const actions: ProposalActions = {
    // Of whom something was taken is not asked about again; with one a proposer, the next may become an author.
    listProposals: async () => {
      const taken = new Set(asked.filter((one) => one.isTaken).map((one) => one.proposalId));
      const left = taking.filter(({ personId }) => !taken.has(`proposal-${personId}`));
      const news = taken.size > 0 ? left.map((one) => ({ ...one, ...then })) : left;
      return { ok: true, value: { proposals, taking: news } };
    },
    answerDifferences: async (input) => {
      server.meanwhile();
      if (server.refuses) return { ok: false, failure: server.refuses };
      asked.push(input);
      return { ok: true, value: { at } };
    },
  };
  const page = new ProposalsSession(session, actions);
  await page.load();
  const textOf = (id: string) => anchorText(session.section(id)?.stored().doc ?? doc());
  /** Of each difference what becomes of which words. */
  const states = () =>
    Object.fromEntries(
      page.rows.get().map(({ state, difference: one }) => {
        const words = 'difference' in one ? `${one.difference.taken}→${one.difference.put}` : one.id;
        return [words, state];
      }),
    );
  const rowOf = (words: string) => {
    const found = page.rows.get().find(({ difference: one }) => {
      return 'difference' in one && `${one.difference.taken}→${one.difference.put}` === words;
    });
    if (!found) throw new Error(`no difference ${words}`);
    return found;
  };
  return { session, page, server, asked, textOf, states, rowOf };
}
