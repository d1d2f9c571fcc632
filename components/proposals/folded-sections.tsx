'use client';

import { useId, useState, type ReactNode } from 'react';

/** Sections that are not read for what is proposed: behind a line on the screen, and always on paper. */
export function FoldedSections({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div className="folded" data-open={isOpen || undefined}>
      <button
        type="button"
        className="not-printed"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id}>{children}</div>
    </div>
  );
}
