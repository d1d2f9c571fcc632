import { PageLoading } from '@/components/ui/page-loading';
import { useDeskWords } from '@/components/words/use-desk-words';

export default function Loading() {
  return <PageLoading label={useDeskWords('overview')('loading')} />;
}
