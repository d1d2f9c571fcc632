import { useTranslations } from 'next-intl';
import { PageLoading } from '@/components/ui/page-loading';

export default function Loading() {
  return <PageLoading label={useTranslations('shell')('loading')} />;
}
