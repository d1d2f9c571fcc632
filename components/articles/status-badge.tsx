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
} from '@tabler/icons-react';
import { StateBadge, type StateLook } from '@/components/ui/state-badge';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useTermsWords } from '@/components/words/use-terms-words';

const STATUS: Record<ArticleStatus, StateLook> = {
  drafting: { icon: IconPencil, look: 'outline' },
  in_review: { icon: IconProgressCheck, look: 'light' },
  changes_requested: { icon: IconRotate2, look: 'sealOutline' },
  approved: { icon: IconCircleCheck, look: 'filled' },
};

const PUBLICATION: Record<PublicationState, StateLook> = {
  none: { icon: IconCircleDashed, look: 'quiet' },
  scheduled: { icon: IconCalendarClock, look: 'light' },
  live: { icon: IconWorld, look: 'sealFilled' },
  withdrawn: { icon: IconEyeOff, look: 'outline' },
};

/** Where the working copy stands, by word and shape; the stage awaited is added while in review. */
export function StatusBadge({ status, stageName }: { status: ArticleStatus; stageName?: string | null }) {
  const t = useTermsWords();
  const word = t(`status.${status}`);
  return <StateBadge state={STATUS[status]} word={stageName ? `${word} · ${stageName}` : word} />;
}

/** That it was put away, by word and shape. */
export function ArchivedBadge() {
  const t = useArticlesWords('shelf');
  return <StateBadge state={{ icon: IconArchive, look: 'quiet' }} word={t('archived')} />;
}

/** What the public sees of it, by word and shape. */
export function PublicationBadge({ state }: { state: PublicationState }) {
  const t = useTermsWords();
  return <StateBadge state={PUBLICATION[state]} word={t(`publication.${state}`)} />;
}
