import { Anchor, Group, Text, Title } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { ArticleView } from '@/components/article/article-view';
import { photoSources } from '@/components/article/photo-sources';
import { ArticleChanges } from '@/components/review/comparison/article-changes';
import { Link } from '@/components/ui/link';
import { PrintButton } from '@/components/ui/print-button';
import { useHistoryWords } from '@/components/words/use-history-words';
import { contentIsEmpty } from '@/lib/document/content-is-empty';
import type { ArticleContent } from '@/lib/domain/article/content';
import { TIME_TO_THE_SECOND } from '@/lib/domain/time-formats';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import { CompareForm } from './compare-form';
import { PastText } from './past-text';
import type { Restore } from './restore';
import { RestoreAll } from './restore-all';

/** `key` as the address names it; `revision` null for a moment of the working draft. */
export type KnownState = { key: string; at: Date; revision: number | null; content: ArticleContent };
type Props = {
  articleId: string;
  shown: KnownState;
  /** What it is compared with; its key is `now` for the text as it stands. */
  against: KnownState | null;
  /** The key of the state before this one, on the same list. */
  before: string | null;
  others: readonly { key: string; at: Date; revision: number | null }[];
  sectionId: string | null;
  /** Of each block of the section shown: the text has it no more as it was. */
  gone: readonly boolean[];
  hrefOf: (show: string, against?: string) => string;
  topicNames: Readonly<Record<string, string>>;
  restore: Restore | null;
};

/** One state of the article or of one section: its text, or what changed between it and another. */
export function ShownState(props: Props) {
  const { articleId, shown, against, before, others, sectionId, hrefOf, topicNames, restore } = props;
  const t = useHistoryWords();
  const nameOf = useStateName();
  const views = [
    { label: t('text'), against: undefined },
    { label: t('withNow'), against: 'now' },
    ...(before ? [{ label: t('withBefore'), against: before }] : []),
  ];
  const [earlier, later] =
    against && against.at.getTime() < shown.at.getTime() ? [against, shown] : [shown, against];
  return (
    <>
      <Title order={2} size="h4">
        {later
          ? t('comparing', { earlier: nameOf(earlier), later: nameOf(later) })
          : t('viewing', { state: nameOf(shown) })}
      </Title>
      <div className="not-printed">
        <Group component="nav" aria-label={t('views')} gap="md" my="sm">
          {views.map((view) => {
            const isOpen = view.against === against?.key;
            return (
              <Anchor
                component={Link}
                key={view.label}
                href={`${hrefOf(shown.key, view.against)}#shown`}
                aria-current={isOpen ? 'page' : undefined}
                fw={isOpen ? 600 : 400}
                c={isOpen ? 'seal' : 'gray.9'}
              >
                {view.label}
              </Anchor>
            );
          })}
        </Group>
        <CompareForm
          articleId={articleId}
          sectionId={sectionId}
          shown={shown.key}
          against={against?.key ?? ''}
          others={others
            .filter(({ key }) => key !== shown.key)
            .map((state) => ({ value: state.key, label: nameOf(state) }))}
        />
        <Group gap="xs" my="sm">
          {restore && !against && (
            <RestoreAll restore={restore} isWhole={sectionId === null} state={nameOf(shown)} />
          )}
          <PrintButton label={t('print')} variant="default" />
        </Group>
      </div>
      {later ? (
        <ArticleChanges
          comparison={compareArticles(earlier.content, later.content)}
          topicNames={topicNames}
        />
      ) : (
        <Text component="div">
          <StateText {...props} />
        </Text>
      )}
    </>
  );
}

function StateText({ shown, sectionId, gone, restore }: Props) {
  const t = useHistoryWords();
  const { content } = shown;
  const [section] = content.sections;
  if (!section && sectionId) return <Text c="dimmed">{t('nothingThere')}</Text>;
  if (!section || contentIsEmpty(content)) return <Text c="dimmed">{t('empty')}</Text>;
  if (!sectionId) return <ArticleView content={content} photoSources={photoSources} level={2} />;
  return <PastText section={section} gone={gone} restore={restore} />;
}

function useStateName() {
  const t = useHistoryWords();
  const format = useFormatter();
  return ({ key, at, revision }: { key: string; at: Date; revision: number | null }) => {
    if (key === 'now') return t('now');
    return revision === null ? format.dateTime(at, TIME_TO_THE_SECOND) : t('revision', { number: revision });
  };
}
