import { Badge, type BadgeProps } from '@mantine/core';
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

type Look = { icon: Icon; color: string; variant: BadgeProps['variant'] };

const STATUS: Record<ArticleStatus, Look> = {
  drafting: { icon: IconPencil, color: 'gray.8', variant: 'outline' },
  in_review: { icon: IconProgressCheck, color: 'gray', variant: 'light' },
  changes_requested: { icon: IconRotate2, color: 'seal', variant: 'outline' },
  approved: { icon: IconCircleCheck, color: 'gray.8', variant: 'filled' },
};

const PUBLICATION: Record<PublicationState, Look> = {
  none: { icon: IconCircleDashed, color: 'gray.6', variant: 'transparent' },
  scheduled: { icon: IconCalendarClock, color: 'gray', variant: 'light' },
  live: { icon: IconWorld, color: 'seal', variant: 'filled' },
  withdrawn: { icon: IconEyeOff, color: 'gray.8', variant: 'outline' },
};

/** Where the working copy stands, by word and shape; the stage awaited is added while in review. */
export function StatusBadge({ status, stageName }: { status: ArticleStatus; stageName?: string | null }) {
  const t = useTranslations('terms');
  const word = t(`status.${status}`);
  return <StateBadge look={STATUS[status]} word={stageName ? `${word} · ${stageName}` : word} />;
}

/** What the public sees of it, by word and shape. */
export function PublicationBadge({ state }: { state: PublicationState }) {
  const t = useTranslations('terms');
  return <StateBadge look={PUBLICATION[state]} word={t(`publication.${state}`)} />;
}

function StateBadge({ look, word }: { look: Look; word: string }) {
  return (
    <Badge
      color={look.color}
      variant={look.variant}
      radius="sm"
      leftSection={<look.icon size={13} stroke={1.8} aria-hidden />}
      styles={{ root: { textTransform: 'none', fontWeight: 500 } }}
    >
      {word}
    </Badge>
  );
}
