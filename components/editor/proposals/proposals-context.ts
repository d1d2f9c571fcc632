'use client';

import type { ProposalsSession } from '@/components/editor/proposals/proposals-session';
import { ownContext } from '@/components/ui/own-context';

export const [ProposalsProvider, useProposals] = ownContext<ProposalsSession>('the article being written');
