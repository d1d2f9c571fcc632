import { useFormatter } from 'next-intl';
import { useTermsWords } from '@/components/words/use-terms-words';

const MINUTE_MS = 60_000;

/** How long before `now` a moment was, in words; within the last minute nobody counts the seconds. */
export function useAgo(now: Date): (at: Date) => string {
  const t = useTermsWords();
  const format = useFormatter();
  return (at) =>
    Math.abs(now.getTime() - at.getTime()) < MINUTE_MS ? t('justNow') : format.relativeTime(at, now);
}
