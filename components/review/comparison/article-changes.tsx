import './comparison.css';
import { Anchor, Group, Text } from '@mantine/core';
import type {
  ArticleComparison,
  BylineEntryComparison,
  HeadingComparison,
} from '@/lib/revisions/compare/comparison';
import type { BylineEntry } from '@/lib/domain/article/content';
import { useReviewWords } from '@/components/words/use-review-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { Pieces } from './pieces';
import { SectionChange } from './section-comparison';

type Props = { comparison: ArticleComparison; topicNames: Readonly<Record<string, string>> };

/** What a reader of the later revision would find changed, from top to bottom. */
export function ArticleChanges({ comparison, topicNames }: Props) {
  const t = useReviewWords('comparison');
  const { summary, heading, byline, sections } = comparison;
  if (comparison.isUnchanged) return <Text>{t('nothing')}</Text>;
  const changed = sections.flatMap((section, index) =>
    section.kind === 'unchanged' && !section.moved ? [] : [index],
  );
  return (
    <div className="comparison">
      <Text fw={600}>
        {t('summary', {
          changed: summary.sectionsChanged,
          added: summary.added,
          removed: summary.removed,
          moved: summary.moved,
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('amount', {
          charactersAdded: summary.charactersAdded,
          charactersRemoved: summary.charactersRemoved,
          photos: summary.photosAdded + summary.photosRemoved + summary.photosReplaced,
          captions: summary.captionsChanged,
        })}
      </Text>
      {changed.length > 0 && (
        <Group component="nav" aria-label={t('jump')} gap="xs" mt="xs">
          {changed.map((index) => (
            <Anchor key={index} href={`#change-${index + 1}`} size="sm">
              {t('sectionNumber', { number: index + 1 })}
            </Anchor>
          ))}
        </Group>
      )}
      <HeadingChanges heading={heading} />
      <BylineChanges byline={byline} />
      {sections.map((section, index) => (
        <SectionChange key={section.id} section={section} number={index + 1} topicNames={topicNames} />
      ))}
    </div>
  );
}

const FIELDS = ['bodyName', 'year', 'seriesLabel', 'kicker', 'headline', 'subhead'] as const;

function HeadingChanges({ heading }: { heading: HeadingComparison }) {
  const t = useReviewWords('comparison');
  return FIELDS.filter((field) => heading[field].isChanged).map((field) => (
    <div key={field} className="block" data-change="changed">
      <span className="block-label">{t(`field.${field}`)}</span>
      <Pieces pieces={heading[field].pieces} />
    </div>
  ));
}

function BylineChanges({ byline }: { byline: BylineEntryComparison[] }) {
  const t = useReviewWords('comparison');
  const terms = useTermsWords();
  const say = ({ role, outlet, name }: BylineEntry) => `${outlet}${terms(`bylineRole.${role}`)} ${name}`;
  return byline
    .filter((entry) => entry.change !== 'unchanged')
    .map((entry, index) => (
      <div key={index} className="block" data-change={entry.change}>
        <span className="block-label">
          {entry.isMoved ? `${t('byline')} · ${t('movedBlock')}` : t('byline')}
        </span>
        {entry.before && <del>{say(entry.before)}</del>} {entry.after && <ins>{say(entry.after)}</ins>}
      </div>
    ));
}
