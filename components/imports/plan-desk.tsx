'use client';

import { useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useLeaveGuard } from '@/components/ui/use-leave-guard';
import type { OpenedImport } from '@/lib/imports/queries/get-import';
import { correctRows } from '@/lib/intake/rows/correct-rows';
import { moveRowTo } from '@/lib/intake/rows/move-row-to';
import { moveRow } from '@/lib/intake/rows/move-row';
import { proposeTopics } from '@/lib/intake/rows/propose-topics';
import { setTopics } from '@/lib/intake/rows/set-topics';
import { splitRow } from '@/lib/intake/rows/split-row';
import { useImportsWords } from '@/components/words/use-imports-words';
import { ActionBar } from './action-bar';
import { AttentionList } from './attention-list';
import { FinishPanel, type Finish } from './finish-panel';
import { keyEdit } from './key-edits';
import { Legend } from './legend';
import { NewerNotice } from './newer-notice';
import { rowNotes, rowsOfFlags } from './row-notes';
import { RowList } from './row-list';
import { SourceNotes } from './source-notes';
import { SourcePane } from './source-pane';
import { SplitDialog } from './split-dialog';
import { TopicsDialog } from './topics-dialog';
import { useImportMarks, type MarkActions } from './use-import-marks';
import { useRows, type OpenNewer, type SaveRows } from './use-rows';
import classes from './plan.module.css';

type Props = Finish &
  MarkActions & {
    opened: OpenedImport;
    topics: { id: string; name: string }[];
    save: SaveRows;
    open: OpenNewer;
  };

/** A source beside what it would become, to be sorted row by row. */
export function PlanDesk({ opened, topics, save, open, look, correct, findMarks, ...finish }: Props) {
  const t = useImportsWords();
  const format = useFormatter();
  const kept = useRows(opened, { save, open });
  const marks = useImportMarks(opened, { look, correct, findMarks });
  const { corrections } = marks;
  const { rows, change, undo, canUndo, savedAt, failure, isUnsaved, saveNow, currentVersion, newer } = kept;
  const [chosenId, setChosenId] = useState<string | null>(rows[0]?.id ?? null);
  const [pane, setPane] = useState('plan');
  const [dialog, setDialog] = useState<'split' | 'topics' | null>(null);
  const topicNames = useMemo(() => new Map(topics.map(({ id, name }) => [id, name])), [topics]);
  useLeaveGuard(isUnsaved, t('leave'));

  const current = rows.find((row) => row.id === chosenId) ?? rows[0] ?? null;
  const currentId = current?.id ?? null;
  // Of two thousand rows, only the list must keep up with the keys.
  const calmRows = useDeferredValue(rows);
  const calmId = useDeferredValue(currentId);
  const { flags, text } = opened;
  const ofFlags = useMemo(() => rowsOfFlags(calmRows, flags), [calmRows, flags]);
  const notes = useMemo(
    () => rowNotes(calmRows, ofFlags, corrections, text),
    [calmRows, ofFlags, corrections, text],
  );
  const corrected = useMemo(() => correctRows(calmRows, corrections, text), [calmRows, corrections, text]);
  const choose = useCallback((id: string) => {
    setChosenId(id);
    for (const place of ['row', 'source']) {
      document.getElementById(`${place}-${id}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, []);
  /** From the list of what to look at, which on a phone stands in the rows' place. */
  const show = useCallback(
    (id: string) => {
      setPane((before) => (before === 'finish' ? 'plan' : before));
      setTimeout(() => choose(id));
    },
    [choose],
  );
  const step = (by: number) => {
    const at = rows.findIndex((row) => row.id === currentId);
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) choose(next.id);
  };
  const move = (by: -1 | 1) => currentId && change((all) => moveRow(all, currentId, by));
  const drop = (id: string, beforeId: string | null) => {
    setChosenId(id);
    change((all) => moveRowTo(all, id, beforeId));
  };
  const act = (key: string) => {
    const edit = keyEdit(key);
    if (!edit || !currentId) return;
    const before = rows[rows.findIndex((row) => row.id === currentId) - 1];
    change((all) => edit(all, currentId));
    if (key === 'm' && before) setChosenId(before.id);
  };

  function onKey(event: KeyboardEvent) {
    const { key, altKey } = event;
    const isUndo = key.toLowerCase() === 'z';
    if ((event.ctrlKey || event.metaKey) && !isUndo) return;
    const pages = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };
    const by = pages[key as keyof typeof pages];
    if (by !== undefined && altKey) move(by < 0 ? -1 : 1);
    else if (by !== undefined) step(by);
    else if (isUndo) undo();
    else if (key.toLowerCase() === 't') setDialog('topics');
    else if (key.toLowerCase() === 'e') setDialog('split');
    else if (keyEdit(key)) act(key.toLowerCase());
    else return;
    event.preventDefault();
  }

  const picturesRead = opened.pictures.filter((picture) => picture !== null).length;
  const saved = isUnsaved
    ? t(newer ? 'notSaved' : 'unsaved')
    : t('savedAt', { time: format.dateTime(savedAt, { timeStyle: 'medium' }) });
  return (
    <Stack gap="sm">
      <SourceNotes notes={opened.notes} pictures={opened.pictures} text={opened.text} />
      <FailureNotice failure={failure ?? marks.failure} />
      {newer && <NewerNotice newer={newer} rows={calmRows} onSettle={kept.settle} />}
      <Text size="sm" c="dimmed" role="status">
        {saved}
      </Text>
      {picturesRead > 0 && (
        <Text size="sm" c="dimmed">
          {t('picturesRead', { count: picturesRead })}
        </Text>
      )}
      <Legend />
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          value={pane}
          onChange={setPane}
          aria-label={t('panes')}
          data={[
            { value: 'source', label: t('source') },
            { value: 'plan', label: t('plan') },
            { value: 'finish', label: t('finishPane') },
          ]}
        />
      </div>
      <div className={classes.desk}>
        <div className={classes.main}>
          <div className={classes.panes}>
            <section
              className={classes.pane}
              data-hidden={pane !== 'source' || undefined}
              aria-label={t('source')}
              tabIndex={0}
            >
              <SourcePane text={text} rows={calmRows} flags={flags} currentId={calmId} onChoose={choose} />
            </section>
            <section
              className={classes.pane}
              data-hidden={pane !== 'plan' || undefined}
              aria-label={t('plan')}
            >
              <RowList
                rows={rows}
                notes={notes}
                currentId={currentId}
                topicNames={topicNames}
                onChoose={choose}
                onKey={onKey}
                onDrop={drop}
              />
            </section>
          </div>
          {current && (
            <div className={classes.bar} data-hidden={pane === 'finish' || undefined}>
              <ActionBar
                row={current}
                canUndo={canUndo}
                onAct={act}
                onMove={move}
                onUndo={undo}
                onDialog={setDialog}
              />
            </div>
          )}
        </div>
        <section
          className={classes.side}
          data-hidden={pane !== 'finish' || undefined}
          aria-label={t('finishPane')}
          tabIndex={0}
        >
          <FinishPanel
            opened={opened}
            rows={corrected}
            saveNow={saveNow}
            version={currentVersion}
            onChanged={kept.meetNewer}
            {...finish}
          />
          <AttentionList
            rows={calmRows}
            flags={flags}
            joins={opened.joins}
            ofFlags={ofFlags}
            marks={marks}
            source={text}
            onChoose={show}
          />
        </section>
      </div>
      {dialog === 'split' && current && (
        <SplitDialog
          row={current}
          onSplit={(offset) => change((all) => splitRow(all, current.id, offset, opened.text))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'topics' && current && (
        <TopicsDialog
          rows={rows}
          current={current}
          topics={topics}
          onChange={(id, ids) => change((all) => setTopics(all, id, ids))}
          onPropose={(id) => change((all) => proposeTopics(all, id))}
          onClose={() => setDialog(null)}
        />
      )}
    </Stack>
  );
}
