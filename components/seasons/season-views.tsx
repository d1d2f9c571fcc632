import { Anchor, Group } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useSeasonsWords } from '@/components/words/use-seasons-words';

const VIEWS = { material: '', calendar: '/calendar' };

/** A season's pages, as links. */
export function SeasonViews({ seasonId, current }: { seasonId: string; current: keyof typeof VIEWS }) {
  const t = useSeasonsWords('views');
  return (
    <Group
      component="nav"
      aria-label={t('label')}
      gap="lg"
      mb="md"
      className="not-printed"
      style={{ borderBottom: '1px solid var(--paper-edge)' }}
    >
      {(Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((view) => (
        <Anchor
          component={Link}
          key={view}
          href={`/desk/seasons/${seasonId}${VIEWS[view]}`}
          aria-current={view === current ? 'page' : undefined}
          c={view === current ? 'seal' : 'gray.9'}
          fw={view === current ? 600 : 400}
          pb={6}
          style={view === current ? { borderBottom: '2px solid var(--seal)' } : undefined}
        >
          {t(view)}
        </Anchor>
      ))}
    </Group>
  );
}
