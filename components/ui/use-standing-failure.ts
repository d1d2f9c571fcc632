'use client';

import { useState } from 'react';
import type { Failure } from '@/lib/web/failure';
import { standingFailure } from './standing-failure';

/** What is left of a refusal that a form keeps by itself; `input` is what the form would send now, by the command's names. */
export function useStandingFailure(failure: Failure | null, input: unknown): Failure | null {
  const [refused, setRefused] = useState({ failure, input });
  if (refused.failure === failure) return standingFailure(failure, refused.input, input);
  setRefused({ failure, input });
  return failure;
}
