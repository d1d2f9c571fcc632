'use client';

import type { Finding } from '@/lib/domain/article/findings';
import { FindingsList } from '@/components/editor/findings/findings-list';
import { useFlags } from '@/components/editor/findings/flags-context';
import { useValue } from '@/components/editor/session/use-value';
import { whenOpened } from '@/components/ui/when-opened';

const ImportFlags = whenOpened(async () => (await import('./import-flags')).ImportFlags);

/** What is still wrong with the article, and what of its import is still to be looked at. */
export function AllFindings({ findings, onGo }: { findings: Finding[]; onGo?: (() => void) | undefined }) {
  const count = useValue(useFlags().flags).length;
  return (
    <>
      {(findings.length > 0 || count === 0) && <FindingsList findings={findings} onGo={onGo} />}
      {count > 0 && <ImportFlags onGo={onGo} />}
    </>
  );
}
