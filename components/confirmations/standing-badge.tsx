import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClockQuestion,
  IconFileAlert,
  IconFlag,
  IconMessageReply,
  type Icon,
} from '@tabler/icons-react';
import { HOW_LOUD } from '@/components/desk/how-loud';
import { StateBadge } from '@/components/ui/state-badge';
import type { ConfirmationStanding } from '@/lib/domain/confirmations';
import { useConfirmationsWords } from '@/components/words/use-confirmations-words';

const SHAPE: Record<ConfirmationStanding, Icon> = {
  asked: IconClockQuestion,
  outdated: IconFileAlert,
  confirmed: IconCircleCheck,
  void: IconCircleX,
  disputed: IconFlag,
  replied: IconMessageReply,
  waived: IconArrowBackUp,
};

/** Where a department's word stands, by word and shape. */
export function StandingBadge({ standing }: { standing: ConfirmationStanding }) {
  const t = useConfirmationsWords();
  return (
    <StateBadge
      state={{ icon: SHAPE[standing], loudness: HOW_LOUD.confirmation[standing] }}
      word={t(`standing.${standing}`)}
    />
  );
}
