'use client';

import type { UndoCommands } from '@/components/editor/undo/undo-commands';
import { ownContext } from '@/components/ui/own-context';

export const [UndoProvider, useUndoing] = ownContext<UndoCommands>('the article being written');
