'use client';

import type { MaterialSession } from '@/components/editor/material/material-session';
import { ownContext } from '@/components/ui/own-context';

export const [MaterialProvider, useMaterial] = ownContext<MaterialSession>('the article being written');
