'use client';

import type { AnswersSession } from '@/components/editor/findings/answers-session';
import { ownContext } from '@/components/ui/own-context';

export const [AnswersProvider, useAnswers] = ownContext<AnswersSession>('the article being written');
