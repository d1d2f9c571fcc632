'use client';

import type { SectionCommands } from '@/components/editor/session/section-commands';
import { ownContext } from '@/components/ui/own-context';

export const [SectionCommandsProvider, useSectionCommands] =
  ownContext<SectionCommands>('the article being written');
