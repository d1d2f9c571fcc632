'use client';

import type { TidySession } from '@/components/editor/tidy/tidy-session';
import { ownContext } from '@/components/ui/own-context';

export const [TidyProvider, useTidy] = ownContext<TidySession>('the article being written');
