'use client';

import type { FiguresSession } from '@/components/editor/figures/figures-session';
import { ownContext } from '@/components/ui/own-context';

export const [FiguresProvider, useFigures, useFiguresIfAny] = ownContext<FiguresSession>(
  'an article whose figures are bound',
);
