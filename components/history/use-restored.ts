import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useHistoryWords } from '@/components/words/use-history-words';

/** What to do when something was restored: say so, and show the page as it now is. */
export function useRestored(): () => void {
  const t = useHistoryWords();
  const router = useRouter();
  return () => {
    notifications.show({ message: t('restored') });
    router.refresh();
  };
}
