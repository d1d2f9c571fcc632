'use client';

import type { EditingChoices, Named } from '@/components/editor/editing-article';
import { ownContext } from '@/components/ui/own-context';

/** What the fields of the article and its sections offer. */
export type Choices = EditingChoices & { writers: Named[] };
export const [ChoicesProvider, useChoices] = ownContext<Choices>('the article being written');
