'use client';

import type { Panels } from '@/components/editor/page/panels';
import { ownContext } from '@/components/ui/own-context';

export const [PanelsProvider, usePanels] = ownContext<Panels>('the article being written');
