'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useFieldError } from '@/components/ui/field-error';
import { useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/web/run-action';

/** Does a public act and goes back to the article, saying that it is done; `input` as for `useAction`. */
export function usePublicAct(articleId: string, input: unknown) {
  const router = useRouter();
  const { isPending, failure, run } = useAction(input);
  function act(command: () => Promise<ActionResult<unknown>>, done: string): void {
    run(command, () => {
      notifications.show({ message: done });
      router.push(`/desk/articles/${articleId}`);
    });
  }
  return { isPending, failure, fieldError: useFieldError(failure), act };
}
