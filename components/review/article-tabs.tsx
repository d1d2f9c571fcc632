import { Anchor, Group } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { historyHref } from '@/components/history/history-links';
import { useReviewWords } from '@/components/words/use-review-words';

export const ARTICLE_VIEWS = ['text', 'changes', 'proposals', 'confirmations', 'revisions'] as const;
export type ArticleView = (typeof ARTICLE_VIEWS)[number];

type Props = {
  articleId: string;
  current: ArticleView;
  /** How many the latest review has. */
  proposals: number;
};

/** The views of an article's page, as links: which one is open stands in the address. */
export function ArticleTabs({ articleId, current, proposals }: Props) {
  const t = useReviewWords();
  return (
    <Group
      component="nav"
      aria-label={t('views')}
      gap="lg"
      mb="md"
      style={{ borderBottom: '1px solid var(--paper-edge)' }}
    >
      {ARTICLE_VIEWS.map((view) => (
        <Anchor
          component={Link}
          key={view}
          href={`/desk/articles/${articleId}${view === 'text' ? '' : `?view=${view}`}`}
          aria-current={view === current ? 'page' : undefined}
          c={view === current ? 'seal' : 'gray.9'}
          fw={view === current ? 600 : 400}
          pb={6}
          style={view === current ? { borderBottom: '2px solid var(--seal)' } : undefined}
        >
          {view === 'proposals' && proposals > 0
            ? t('proposalsWithCount', { count: proposals })
            : t(`view.${view}`)}
        </Anchor>
      ))}
      <Anchor component={Link} href={historyHref(articleId, { section: null })} c="gray.9" pb={6}>
        {t('view.history')}
      </Anchor>
    </Group>
  );
}
