'use client';

import { PageError, type PageErrorProps } from '@/components/shell/page-error';

export default function PreviewError(props: PageErrorProps) {
  return <PageError {...props} isOfDesk={false} />;
}
