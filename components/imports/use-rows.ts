'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '@/components/ui/ask';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import type { SavedRows } from '@/lib/imports/stored-import';
import type { Row } from '@/lib/intake/rows/row';
import { withTopics } from '@/lib/intake/rows/with-topics';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';

const SAVE_AFTER_MS = 800;
/** After the server could not be reached. */
const RETRY_AFTER_MS = 5000;
const MAX_UNDO = 200;

export type SaveRows = (input: unknown) => Promise<ActionResult<SavedRows>>;
export type OpenNewer = (input: unknown) => Promise<ActionResult<OpenedImport>>;
type History = { rows: Row[]; past: Row[][] };

/**
 * The rows being sorted, with undo; each change is saved by itself a moment later. `newer`: what another window
 * saved meanwhile; nothing is saved until `settle` says which of the two stands.
 */
export function useRows(opened: OpenedImport, { save, open }: { save: SaveRows; open: OpenNewer }) {
  const [{ rows, past }, setHistory] = useState<History>({ rows: opened.rows, past: [] });
  const [savedAt, setSavedAt] = useState(opened.updatedAt);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<OpenedImport | null>(null);
  const [savedRows, setSavedRows] = useState(opened.rows);
  const version = useRef(opened.version);
  const running = useRef<Promise<Failure | null>>(Promise.resolve(null));
  const latest = useRef(rows);
  const stored = useRef(opened.rows);
  const isStopped = failure?.code === 'conflict' || newer !== null;

  useEffect(() => {
    latest.current = rows;
  }, [rows]);

  const nowStored = useCallback((of: Row[], at: { version: number; savedAt: Date }) => {
    version.current = at.version;
    stored.current = of;
    setSavedRows(of);
    setSavedAt(at.savedAt);
  }, []);

  /** Asks for what another window saved. */
  const meetNewer = useCallback(async () => {
    const found = await ask(() => open({ importId: opened.id }));
    if (found.ok) setNewer(found.value);
    setFailure(found.ok ? null : found.failure);
  }, [opened.id, open]);

  /** Why not all there is could be saved; null when it is. */
  const saveNow = useCallback(() => {
    const next = running.current.then(async () => {
      const sent = latest.current;
      if (sent === stored.current) return null;
      const result = await ask(() => save({ importId: opened.id, version: version.current, rows: sent }));
      if (!result.ok && result.failure.code === 'conflict') await meetNewer();
      else setFailure(result.ok ? null : result.failure);
      if (!result.ok) return result.failure;
      const { topics } = result.value;
      const kept = withTopics(sent, topics);
      if (latest.current === sent) latest.current = kept;
      nowStored(kept, result.value);
      // What was typed since stays; the topics are no step to undo.
      setHistory((before) => {
        return { ...before, rows: before.rows === sent ? kept : withTopics(before.rows, topics) };
      });
      return null;
    });
    running.current = next;
    return next;
  }, [opened.id, save, meetNewer, nowStored]);

  const isUnsaved = rows !== savedRows;
  const lost = failure?.code === 'unexpected' ? failure : null;
  useEffect(() => {
    if (!isUnsaved || isStopped) return;
    const timer = setTimeout(() => void saveNow(), lost ? RETRY_AFTER_MS : SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [rows, isUnsaved, isStopped, lost, saveNow]);

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
  /** Of this window's rows and the other's one stands; the one given up can be had back by undo. */
  const settle = useCallback(
    (stands: 'newer' | 'mine') => {
      if (!newer) return;
      nowStored(newer.rows, { version: newer.version, savedAt: newer.updatedAt });
      setHistory(({ rows: mine, past: steps }) => {
        const [kept, given] = stands === 'newer' ? [newer.rows, mine] : [mine, newer.rows];
        return { rows: kept, past: [...steps, given].slice(-MAX_UNDO) };
      });
      setNewer(null);
    },
    [newer, nowStored],
  );
  const currentVersion = useCallback(() => version.current, []);
  return {
    ...{ rows, change, undo, canUndo: past.length > 0 },
    ...{ savedAt, failure, isUnsaved, saveNow, currentVersion },
    ...{ newer, meetNewer, settle },
  };
}
