'use client';

import type { FlagsSession } from '@/components/editor/findings/flags-session';
import { ownContext } from '@/components/ui/own-context';

export const [FlagsProvider, useFlags] = ownContext<FlagsSession>('the article being written');
