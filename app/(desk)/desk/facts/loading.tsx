import { PageLoading } from '@/components/ui/page-loading';
import { useShellWords } from '@/components/words/use-shell-words';

export default function Loading() {
  return <PageLoading label={useShellWords()('loading')} />;
}
