import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useAction } from '@/components/ui/use-action';
import { useHistoryWords } from '@/components/words/use-history-words';
import type { Restore } from './restore';

/** Restores, says so, and shows the page as it then is. */
export function useRestore(restore: Restore) {
  const t = useHistoryWords();
  const router = useRouter();
  const { run, ...action } = useAction();
  const start = (paragraph: number | null) =>
    run(
      () => restore(paragraph),
      () => {
        notifications.show({ message: t('restored') });
        router.refresh();
      },
    );
  return { ...action, start };
}
