import {
  IconBuildingCommunity,
  IconCalendarClock,
  IconCircleCheck,
  IconDatabaseExport,
  IconFilePlus,
  IconFlag,
  IconListCheck,
  IconMessage,
  IconPencil,
  IconPencilCheck,
  IconProgressCheck,
  IconRotate2,
  IconSpeakerphone,
  IconUpload,
  IconWorldUpload,
  type Icon,
} from '@tabler/icons-react';
import { HOW_LOUD } from '@/components/desk/how-loud';
import { StateBadge } from '@/components/ui/state-badge';
import { useDeskWords } from '@/components/words/use-desk-words';
import type { TaskKind } from '@/lib/desk/task';

const SHAPE: Record<TaskKind, Icon> = {
  sent_back: IconRotate2,
  dispute: IconFlag,
  backup: IconDatabaseExport,
  unstaffed: IconListCheck,
  review: IconProgressCheck,
  confirm: IconBuildingCommunity,
  request: IconUpload,
  publish: IconWorldUpload,
  correct: IconPencilCheck,
  comments: IconMessage,
  draft: IconPencil,
  owed: IconSpeakerphone,
  material: IconFilePlus,
  scheduled: IconCalendarClock,
  confirmed: IconCircleCheck,
};

/** Of what kind a task is, by word and shape. */
export function TaskBadge({ kind }: { kind: TaskKind }) {
  const t = useDeskWords('kind');
  return <StateBadge state={{ icon: SHAPE[kind], loudness: HOW_LOUD.task[kind] }} word={t(kind)} />;
}
