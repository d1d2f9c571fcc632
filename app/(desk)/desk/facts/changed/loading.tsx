import { getTranslations } from 'next-intl/server';
import { PageLoading } from '@/components/ui/page-loading';

export default async function Loading() {
  return <PageLoading label={(await getTranslations('figures.appearances'))('loading')} />;
}
