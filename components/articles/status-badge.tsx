import {
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
import { useTranslations } from 'next-intl';
import type { ArticleStatus, PublicationState } from '@/lib/domain/workflow/state';
import styles from './status-badge.module.css';

type Look = { icon: Icon; look: string | undefined };

const STATUS: Record<ArticleStatus, Look> = {
  drafting: { icon: IconPencil, look: styles.outline },
  in_review: { icon: IconProgressCheck, look: styles.light },
  changes_requested: { icon: IconRotate2, look: styles.sealOutline },
  approved: { icon: IconCircleCheck, look: styles.filled },
};

const PUBLICATION: Record<PublicationState, Look> = {
  none: { icon: IconCircleDashed, look: styles.quiet },
  scheduled: { icon: IconCalendarClock, look: styles.light },
  live: { icon: IconWorld, look: styles.sealFilled },
  withdrawn: { icon: IconEyeOff, look: styles.outline },
};

/** Where the working copy stands, by word and shape; the stage awaited is added while in review. */
export function StatusBadge({ status, stageName }: { status: ArticleStatus; stageName?: string | null }) {
  const t = useTranslations('terms');
  const word = t(`status.${status}`);
  return <StateBadge of={STATUS[status]} word={stageName ? `${word} · ${stageName}` : word} />;
}

/** What the public sees of it, by word and shape. */
export function PublicationBadge({ state }: { state: PublicationState }) {
  const t = useTranslations('terms');
  return <StateBadge of={PUBLICATION[state]} word={t(`publication.${state}`)} />;
}

function StateBadge({ of, word }: { of: Look; word: string }) {
  return (
    <span className={`${styles.badge} ${of.look}`}>
      <of.icon size={13} stroke={1.8} aria-hidden />
      {word}
    </span>
  );
}
