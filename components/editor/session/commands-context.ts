'use client';

import type { TextCommands } from '@/components/editor/session/text-commands';
import type { SectionCommands } from '@/components/editor/session/section-commands';
import { ownContext } from '@/components/ui/own-context';

/** None where sections are not arranged. */
export const [SectionCommandsProvider, useSectionCommands, useSectionCommandsIfAny] =
  ownContext<SectionCommands>('the article being written');

export const [TextCommandsProvider, useTextCommands] = ownContext<TextCommands>('the article being written');
