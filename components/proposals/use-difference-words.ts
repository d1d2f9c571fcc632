import { useMarksWords } from '@/components/proposals/use-marks-words';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { BylineEntry, SectionRole } from '@/lib/domain/article/content';
import { sectionHeading } from '@/lib/domain/article/section-name';
import type { ArticleDifference, ValueField } from '@/lib/proposals/differences/article-difference';
import type { DifferenceKind } from '@/lib/proposals/differences/difference';
import { NOTHING_AROUND, type Surroundings } from '@/lib/proposals/differences/surroundings';

export type DifferenceSaid = {
  /** What it is of, where that is not the text, and what is done: 主题：改写. */
  label: string;
  /** Whether the words alone say it: characters of a text. */
  isPlain: boolean;
  /** The words that go and come; the same where they stay. */
  taken: string;
  put: string;
};

const PLAIN: readonly DifferenceKind[] = ['inserted', 'removed', 'replaced'];

type Names = Readonly<Record<string, string>>;
const unnamed: Names = {};

/** How a difference is said wherever one is listed. `around`: of the text it stands in. */
export function useDifferenceWords(
  topicNames: Names = unnamed,
): (one: ArticleDifference, around?: Surroundings) => DifferenceSaid {
  const t = useProposalsWords('difference');
  const say = useSayValue(topicNames);
  const marksWords = useMarksWords();
  return (one, { block, marks } = NOTHING_AROUND) => {
    if (one.part === 'sections') {
      const put = one.content ? sectionHeading(one.content.headingLines) : '';
      return { label: t(`kind.${one.kind}`), isPlain: false, taken: '', put };
    }
    if (one.part === 'value') {
      const { field, before, after } = one;
      return {
        label: t(`field.${field}`),
        isPlain: false,
        taken: say(field, before),
        put: say(field, after),
      };
    }
    const { kind, taken, put } = one.difference;
    const type = t.has(`block.${block}`) ? `block.${block}` : 'block.other';
    const said = marksWords(marks) || t(`kind.${kind}`, { what: t(type) });
    const field = one.part === 'lines' ? one.field : null;
    const label = field === null ? said : t('ofField', { field: t(`field.${field}`), kind: said });
    return { label, isPlain: field === null && PLAIN.includes(kind), taken, put };
  };
}

function useSayValue(topicNames: Names): (field: ValueField, value: unknown) => string {
  const t = useProposalsWords('difference');
  const terms = useTermsWords();
  return (field, value) => {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    switch (field) {
      case 'bodyName':
      case 'year':
        return String(value);
      case 'byline':
        return bylineGroups(list as BylineEntry[]).join('，') || t('none');
      case 'role':
        return terms(`sectionRole.${value as SectionRole}`);
      case 'topicIds':
        return list.map((id) => topicNames[String(id)] ?? String(id)).join(terms('and')) || t('none');
    }
  };
}
