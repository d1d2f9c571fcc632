'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/components/ui/ask';
import type { SavedRows } from '@/lib/imports/stored-import';
import type { Row } from '@/lib/intake/rows/row';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';

const SAVE_AFTER_MS = 800;
const MAX_UNDO = 200;

export type SaveRows = (input: unknown) => Promise<ActionResult<SavedRows>>;
type Opened = { id: string; rows: Row[]; version: number; updatedAt: Date };
type History = { rows: Row[]; past: Row[][] };

/** The rows being sorted, with undo; each change is saved by itself a moment later. */
export function useRows(opened: Opened, save: SaveRows) {
  const [{ rows, past }, setHistory] = useState<History>({ rows: opened.rows, past: [] });
  const [savedAt, setSavedAt] = useState(opened.updatedAt);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedRows, setSavedRows] = useState(opened.rows);
  const version = useRef(opened.version);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(rows);
  const stored = useRef(opened.rows);
  const isStopped = failure?.code === 'conflict';

  useEffect(() => {
    latest.current = rows;
  }, [rows]);

  /** Whether all there is has been saved. */
  const saveNow = useCallback(() => {
    const next = running.current.then(async () => {
      const sent = latest.current;
      if (sent === stored.current) return true;
      const result = await ask(() => save({ importId: opened.id, version: version.current, rows: sent }));
      setFailure(result.ok ? null : result.failure);
      if (!result.ok) return false;
      version.current = result.value.version;
      stored.current = sent;
      setSavedRows(sent);
      setSavedAt(result.value.savedAt);
      return true;
    });
    running.current = next;
    return next;
  }, [opened.id, save]);

  const isUnsaved = rows !== savedRows;
  useEffect(() => {
    if (!isUnsaved || isStopped) return;
    const timer = setTimeout(() => void saveNow(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [rows, isUnsaved, isStopped, saveNow]);

  const change = useCallback((edit: (rows: Row[]) => Row[]) => {
    setHistory((before) => {
      const next = edit(before.rows);
      const isSame = next.length === before.rows.length && next.every((row, at) => row === before.rows[at]);
      return isSame ? before : { rows: next, past: [...before.past, before.rows].slice(-MAX_UNDO) };
    });
  }, []);
  const undo = useCallback(() => {
    setHistory((before) => {
      const last = before.past.at(-1);
      return last ? { rows: last, past: before.past.slice(0, -1) } : before;
    });
  }, []);
  const currentVersion = useCallback(() => version.current, []);
  return {
    rows,
    change,
    undo,
    canUndo: past.length > 0,
    savedAt,
    failure,
    isUnsaved,
    saveNow,
    currentVersion,
  };
}
