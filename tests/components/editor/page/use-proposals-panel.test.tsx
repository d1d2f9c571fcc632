// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Panels } from '@/components/editor/page/panels';
import { useProposalsPanel } from '@/components/editor/page/use-proposals-panel';
import { ProposalsSession } from '@/components/editor/proposals/proposals-session';
import { openArticle } from '../session/opened-article';

beforeEach(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
afterEach(() => window.history.replaceState(null, '', '/'));

async function opened() {
  const panels = new Panels(['findings', 'comments', 'material', 'proposals']);
  const proposals = new ProposalsSession(openArticle([]).session, {
    listProposals: () => new Promise(() => {}),
    answerDifferences: () => new Promise(() => {}),
  });
  function Page() {
    useProposalsPanel(panels, proposals);
    return null;
  }
  await act(async () => createRoot(document.createElement('div')).render(<Page />));
  return { panels, proposals };
}

test('an article that came back with proposals shows them', async () => {
  const { panels, proposals } = await opened();
  expect(panels.side.get()).toBe('findings');
  proposals.openCount.set(2);
  expect(panels.side.get()).toBe('proposals');
  panels.side.set('comments');
  proposals.openCount.set(1);
  expect(panels.side.get()).toBe('comments');
});

test('the panel that a person or the address chose stays', async () => {
  const { panels, proposals } = await opened();
  panels.side.set('material');
  proposals.openCount.set(2);
  expect(panels.side.get()).toBe('material');

  window.history.replaceState(null, '', '/?panel=findings');
  const led = await opened();
  led.proposals.openCount.set(2);
  expect(led.panels.side.get()).toBe('findings');
});
