import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconLoader,
} from '@tabler/icons-react';
import type { StateLook } from '@/components/ui/state-badge';
import type { OutputState } from '@/lib/domain/outlets';

export const OUTPUT_LOOK: Record<OutputState | 'none', StateLook> = {
  none: { icon: IconCircleDashed, loudness: 'quiet' },
  waiting: { icon: IconHourglass, loudness: 'moving' },
  making: { icon: IconLoader, loudness: 'moving' },
  made: { icon: IconCircleCheck, loudness: 'open' },
  failed: { icon: IconAlertTriangle, loudness: 'alarm' },
  cancelled: { icon: IconBan, loudness: 'quiet' },
};
