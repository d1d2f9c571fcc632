'use client';

import { useState } from 'react';
import type { RefusedFile } from '@/lib/submissions/files/take-in-files';
import { chooseFile, sendable, type ChosenFile } from './chosen-file';

/** The files of a submission being made. */
export function useChosenFiles() {
  const [files, setFiles] = useState<ChosenFile[]>([]);

  /** `refused` counts the files that were sent. */
  function markRefused(refused: RefusedFile[]) {
    setFiles((all) => {
      const sent = sendable(all);
      const faults = new Map(refused.map(({ place, reason }) => [sent[place]?.key, reason]));
      return all.map((file) => ({ ...file, fault: faults.get(file.key) ?? file.fault }));
    });
  }
  return {
    files,
    add: (chosen: File[]) => setFiles((all) => [...all, ...chosen.map(chooseFile)]),
    remove: (key: number) => setFiles((all) => all.filter((file) => file.key !== key)),
    change: (key: number, change: Partial<ChosenFile>) =>
      setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...change } : file))),
    markRefused,
    /** What came in leaves the list; what did not stays, with its fault. */
    keepFaulty: () => setFiles((all) => all.filter(({ fault }) => fault !== null)),
  };
}
