import fc from 'fast-check';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { arbitraryContent, arbitraryDocument, phrase } from '@/tests/support/arbitrary-content';
import { anyEdits, edited } from '@/tests/support/random-edits';

const LINES = ['kicker', 'headline'] as const;

const anyAct = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), at: fc.nat(9), edits: anyEdits }),
  fc.record({ kind: fc.constantFrom('move', 'remove'), at: fc.nat(9), to: fc.nat(9) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(9), id: fc.uuid(), doc: arbitraryDocument }),
  fc.record({
    kind: fc.constantFrom('headingLines', ...LINES),
    at: fc.nat(9),
    lines: fc.array(phrase, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('line' as const), at: fc.nat(9), words: phrase }),
  fc.record({ kind: fc.constant('value' as const), at: fc.nat(9), words: phrase }),
);

type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

export const anyActs = fc.array(anyAct, { minLength: 1, maxLength: 8 });

/** Articles of one to five sections, each with an id of its own. */
export const anyArticle: fc.Arbitrary<ArticleContent> = fc
  .tuple(arbitraryContent, arbitraryContent)
  .map(([one, other]) => ({
    ...one,
    sections: [...one.sections, ...other.sections]
      .slice(0, 5)
      .map((section, at) => ({ ...section, id: `00000000-0000-4000-8000-00000000000${at}` })),
  }));

export function editedArticle(article: ArticleContent, acts: readonly Act[]): ArticleContent {
  return acts.reduce(act, article);
}

function act(article: ArticleContent, one: Act): ArticleContent {
  const sections = [...article.sections];
  const place = (at: number) => at % Math.max(1, sections.length);
  const change = (at: number, how: (section: SectionContent) => SectionContent) => ({
    ...article,
    sections: sections.map((section, index) => (index === place(at) ? how(section) : section)),
  });
  switch (one.kind) {
    case 'text':
      return change(one.at, (section) => ({ ...section, doc: edited(section.doc, one.edits) }));
    case 'headingLines':
      return change(one.at, (section) => ({ ...section, headingLines: one.lines }));
    case 'kicker':
    case 'headline':
      return { ...article, heading: { ...article.heading, [one.kind]: one.lines } };
    case 'line':
      return lineChanged(article, one.at, one.words);
    case 'value':
      if (one.at % 3 === 0) return { ...article, bodyName: one.words };
      if (one.at % 3 === 1)
        return { ...article, byline: [...article.byline, { role: 'editor', outlet: '', name: one.words }] };
      return change(one.at, (section) => ({ ...section, role: 'outlook', topicIds: ['honours'] }));
    case 'add':
      if (sections.some(({ id }) => id === one.id)) return article;
      sections.splice(place(one.at), 0, {
        id: one.id,
        role: 'body',
        headingLines: [],
        topicIds: [],
        doc: one.doc,
      });
      return { ...article, sections };
    case 'move':
      sections.splice(place(one.to), 0, ...sections.splice(place(one.at), 1));
      return { ...article, sections };
    case 'remove':
      if (sections.length > 1) sections.splice(place(one.at), 1);
      return { ...article, sections };
  }
}

/** A word put into a line, or a line broken in two. */
function lineChanged(article: ArticleContent, at: number, words: string): ArticleContent {
  const { headline, subhead } = article.heading;
  const [line = '', ...rest] = headline;
  if (at % 3 === 0) return { ...article, heading: { ...article.heading, subhead: subhead + words } };
  const chars = Array.from(line);
  const middle = Math.floor(chars.length / 2);
  const [start, end] = [chars.slice(0, middle).join(''), chars.slice(middle).join('')];
  const lines = at % 3 === 1 ? [start + words + end, ...rest] : [start, end, ...rest];
  return { ...article, heading: { ...article.heading, headline: lines.slice(0, 3) } };
}
