import {
  IconArchive,
  IconCalendarClock,
  IconCircleCheck,
  IconCircleDashed,
  IconEyeOff,
  IconPencil,
  IconProgressCheck,
  IconRotate2,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { HOW_LOUD } from '@/components/desk/how-loud';
import { StateBadge } from '@/components/ui/state-badge';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useTermsWords } from '@/components/words/use-terms-words';

const STATUS: Record<ArticleStatus, Icon> = {
  drafting: IconPencil,
  in_review: IconProgressCheck,
  changes_requested: IconRotate2,
  approved: IconCircleCheck,
};

const PUBLICATION: Record<PublicationState, Icon> = {
  none: IconCircleDashed,
  scheduled: IconCalendarClock,
  live: IconWorld,
  withdrawn: IconEyeOff,
};

/** Where the working copy stands, by word and shape; the stage awaited is added while in review. */
export function StatusBadge({ status, stageName }: { status: ArticleStatus; stageName?: string | null }) {
  const t = useTermsWords();
  const word = t(`status.${status}`);
  return (
    <StateBadge
      state={{ icon: STATUS[status], loudness: HOW_LOUD.status[status] }}
      word={stageName ? `${word} · ${stageName}` : word}
    />
  );
}

/** That it was put away, by word and shape. */
export function ArchivedBadge() {
  const t = useArticlesWords('shelf');
  return <StateBadge state={{ icon: IconArchive, loudness: 'quiet' }} word={t('archived')} />;
}

/** What the public sees of it, by word and shape. */
export function PublicationBadge({ state }: { state: PublicationState }) {
  const t = useTermsWords();
  return (
    <StateBadge
      state={{ icon: PUBLICATION[state], loudness: HOW_LOUD.publication[state] }}
      word={t(`publication.${state}`)}
    />
  );
}
