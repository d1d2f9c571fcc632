import type { ArticleSession } from '@/components/editor/session/article-session';
import {
  isSameMark,
  presentContent,
  presentMark,
  standingSection,
} from '@/components/editor/proposals/present-content';
import { rowKey, type ProposedRow, type RowState } from '@/components/editor/proposals/proposed-row';
import { takeInto } from '@/components/editor/proposals/take-into';
import { whyNot, type Changed, type WhyLeft } from '@/components/editor/wording/change-words';
import { grouped } from '@/components/editor/wording/grouped';
import type { ArticleContent } from '@/lib/domain/article/content';
import { applyArticleDifferences } from '@/lib/proposals/differences/apply-article-differences';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { followArticleDifferences } from '@/lib/proposals/differences/follow-article-differences';
import type { ProposalAnswer, ProposalForReader } from '@/lib/proposals/queries/list-proposals';
import { NOTHING_AROUND, surroundingsIn, type Surroundings } from '@/lib/proposals/differences/surroundings';

type Answers = readonly ProposalAnswer[];
type Followed = { standing: ReadonlyMap<string, ArticleDifference>; taken: ReadonlySet<string> };

/** A proposal's differences of one section, or with null of what is above the sections: what is followed as one. */
type Part = {
  proposal: ProposalForReader;
  section: string | null;
  differences: readonly ArticleDifference[];
  around: ReadonlyMap<string, Surroundings>;
  mark: readonly unknown[] | null;
  followed: Followed | null;
  rows: { followed: Followed; answers: Answers; made: readonly ProposedRow[] } | null;
};

/** What is to be taken of a proposal, by the ids of its differences. */
export type Planned = { proposal: ProposalForReader; differenceIds: string[] };

/** Proposals cut into differences, which follow the text on the page a part at a time. */
export class ProposalsFollower {
  private readonly parts: Part[] = [];

  constructor(private readonly session: ArticleSession) {}

  /** What makes the differences of a proposal, in steps that each take a moment. */
  adding(proposal: ProposalForReader): (() => void)[] {
    const { content } = proposal;
    const { content: base } = proposal.revision;
    const add = (before: ArticleContent, after: ArticleContent) => () => this.add(proposal, before, after);
    const ids = ({ sections }: ArticleContent) => sections.map(({ id }) => id).join();
    if (ids(base) !== ids(content)) return [add(base, content)];
    return [
      add({ ...base, sections: [] }, { ...content, sections: [] }),
      ...base.sections.map((section, at) =>
        add(
          { ...content, sections: [section] },
          { ...content, sections: content.sections.slice(at, at + 1) },
        ),
      ),
    ];
  }

  private add(proposal: ProposalForReader, base: ArticleContent, content: ArticleContent): void {
    const aroundOf = surroundingsIn(base);
    const found = differencesOfArticle(base, content);
    for (const [section, differences] of grouped(found, (one) => one.section)) {
      const around = new Map(differences.map((one) => [one.id, aroundOf(one)]));
      this.parts.push({ proposal, section, differences, around, mark: null, followed: null, rows: null });
    }
  }

  /** Those whose text may be another than when they were followed last. */
  stale(): Part[] {
    return this.parts.filter((part) => !isSameMark(part.mark, presentMark(this.session, part.section)));
  }

  follow(part: Part): Followed {
    part.mark = presentMark(this.session, part.section);
    part.followed = followedIn(part, presentContent(this.session, part.section));
    return part.followed;
  }

  /** In the order of the sections, those of a section by proposal; of removed sections last. */
  rows(answersOf: (proposalId: string) => Answers): ProposedRow[] {
    const bySection = grouped(this.parts, ({ section }) => section);
    const standing = [null, ...this.session.order.get()];
    const gone = [...bySection.keys()].filter((section) => !standing.includes(section));
    return [...standing, ...gone]
      .flatMap((section) => bySection.get(section) ?? [])
      .flatMap((part) => rowsOf(part, answersOf(part.proposal.id)));
  }

  /**
   * Which of the differences with these keys can be taken now, one proposal after the other as they will be taken: what
   * the first of two puts in the other's place leaves that one out.
   */
  plan(keys: ReadonlySet<string>): { planned: Planned[]; left: Changed['left'] } {
    const drafts = new Map<string | null, ArticleContent>();
    const ids = new Map<ProposalForReader, string[]>();
    const { left } = this.each(keys, (part, wanted) => {
      const draft = drafts.get(part.section);
      const { standing } = draft ? followedIn(part, draft) : this.fresh(part);
      const chosen = wanted.flatMap(({ id }) => standing.get(id) ?? []);
      const before = draft ?? presentContent(this.session, part.section);
      drafts.set(part.section, applyArticleDifferences(before, chosen));
      ids.set(part.proposal, [...(ids.get(part.proposal) ?? []), ...chosen.map(({ id }) => id)]);
      return chosen.length;
    });
    const planned = [...ids].map(([proposal, differenceIds]) => ({ proposal, differenceIds }));
    return { planned: planned.filter(({ differenceIds }) => differenceIds.length > 0), left };
  }

  /** Takes them into the text on the page; those that do not stand any more are left. */
  take(keys: ReadonlySet<string>): Changed {
    return this.each(keys, (part, wanted) => {
      const { standing } = this.fresh(part);
      const chosen = wanted.flatMap(({ id }) => standing.get(id) ?? []);
      takeInto(this.session, part.section, chosen);
      return chosen.length;
    });
  }

  private each(
    keys: ReadonlySet<string>,
    work: (part: Part, wanted: readonly ArticleDifference[]) => number,
  ): Changed {
    const changed: Changed = { done: 0, left: [] };
    for (const part of this.parts) {
      const wanted = part.differences.filter(
        (one) => isTakeable(one) && keys.has(rowKey(part.proposal, one)),
      );
      if (wanted.length === 0) continue;
      const why = this.whyNot(part);
      const done = why ? 0 : work(part, wanted);
      changed.done += done;
      if (done < wanted.length)
        changed.left.push({ sectionId: part.section, why: why ?? 'changed', count: wanted.length - done });
    }
    return changed;
  }

  private whyNot({ section }: Part): WhyLeft | null {
    const place = section === null ? this.session.head : standingSection(this.session, section);
    return place ? whyNot(place) : 'changed';
  }

  private fresh(part: Part): Followed {
    const isFresh = isSameMark(part.mark, presentMark(this.session, part.section));
    return isFresh && part.followed ? part.followed : this.follow(part);
  }
}

function followedIn({ proposal, differences }: Part, draft: ArticleContent): Followed {
  const own = differences.filter(isTakeable);
  const { standing, taken } = followArticleDifferences(own, proposal.revision.content, draft);
  return {
    standing: new Map(standing.map((one) => [one.id, one])),
    taken: new Set(taken.map(({ id }) => id)),
  };
}

/** A section's role and topics, and which sections there are, are no reviewer's to change. */
function isTakeable({ part, section }: ArticleDifference): boolean {
  return part === 'text' || part === 'lines' || (part === 'value' && section === null);
}

function rowsOf(part: Part, answers: Answers): readonly ProposedRow[] {
  const { followed, proposal, section } = part;
  if (!followed) return [];
  if (part.rows?.followed === followed && part.rows.answers === answers) return part.rows.made;
  const byId = new Map(answers.map((answer) => [answer.differenceId, answer]));
  const made = part.differences.map((one): ProposedRow => {
    const answer = byId.get(one.id) ?? null;
    const standing = followed.standing.get(one.id);
    return {
      key: rowKey(proposal, one),
      proposal,
      section,
      state: stateOf(one, followed, answer),
      difference: standing ?? one,
      stands: standing !== undefined,
      answer,
      around: part.around.get(one.id) ?? NOTHING_AROUND,
    };
  });
  part.rows = { followed, answers, made };
  return made;
}

function stateOf(one: ArticleDifference, followed: Followed, answer: ProposalAnswer | null): RowState {
  if (!isTakeable(one)) return 'not_here';
  if (followed.taken.has(one.id)) return 'taken';
  if (followed.standing.has(one.id)) return answer?.isTaken === false ? 'turned_down' : 'open';
  return answer?.isTaken ? 'changed_since' : 'lost';
}
