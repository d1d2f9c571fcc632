'use client';

import type { CommentsSession } from '@/components/editor/comments/comments-session';
import { ownContext } from '@/components/ui/own-context';

export const [CommentsProvider, useComments] = ownContext<CommentsSession>('the article being written');
