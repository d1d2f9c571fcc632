import type { Script } from '@/lib/domain/article/script-form';

const SMALLER = 0.85;
const FAR_AT_FULL_SIZE = 0.2;

/** Raised by hand instead of by the button for it: smaller letters off the line, or letters far off it. In half points. */
export function scriptByPlace(position: number, size: number, bodySize: number): Script | null {
  if (position === 0 || size <= 0) return null;
  const isSmaller = size < bodySize * SMALLER;
  if (!isSmaller && Math.abs(position) < size * FAR_AT_FULL_SIZE) return null;
  return position > 0 ? 'superscript' : 'subscript';
}
