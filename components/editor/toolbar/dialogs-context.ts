'use client';

import type { Dialogs } from '@/components/editor/toolbar/dialogs';
import { ownContext } from '@/components/ui/own-context';

export const [DialogsProvider, useDialogs] = ownContext<Dialogs>('the article being written');
