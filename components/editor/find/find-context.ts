'use client';

import type { FindSession } from '@/components/editor/find/find-session';
import { ownContext } from '@/components/ui/own-context';

export const [FindProvider, useFind] = ownContext<FindSession>('the article being written');
