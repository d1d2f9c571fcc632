'use client';

import { PageError, type PageErrorProps } from '@/components/shell/page-error';

export default function MaterialError(props: PageErrorProps) {
  return <PageError {...props} isOfDesk={false} />;
}
