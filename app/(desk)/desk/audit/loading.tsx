import { PageLoading } from '@/components/ui/page-loading';
import { useAuditWords } from '@/components/words/use-audit-words';

export default function Loading() {
  return <PageLoading label={useAuditWords()('loading')} />;
}
