'use client';

import type { ChangesSession } from '@/components/editor/proposal/changes-session';
import { ownContext } from '@/components/ui/own-context';

export const [ChangesProvider, useChanges] = ownContext<ChangesSession>('a text that is a proposal');
