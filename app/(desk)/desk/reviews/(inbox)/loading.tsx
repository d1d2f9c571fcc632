import { PageLoading } from '@/components/ui/page-loading';
import { useReviewWords } from '@/components/words/use-review-words';

export default function Loading() {
  return <PageLoading label={useReviewWords('inbox')('loading')} />;
}
