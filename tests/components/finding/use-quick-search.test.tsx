// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useQuickSearch } from '@/components/finding/use-quick-search';
import { Unauthenticated } from '@/lib/domain/errors';
import { handlerResponse } from '@/lib/web/handler-response';

let root: Root;
type Told = ReturnType<typeof useQuickSearch>;

const told: Told[] = [];
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  told.length = 0;
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

function Search() {
  const now = useQuickSearch('');
  useEffect(() => void told.push(now));
  return null;
}

async function answered(response: () => Promise<Response>) {
  vi.stubGlobal('fetch', response);
  await act(async () => root.render(<Search />));
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(told.at(-1)?.isLooking).toBe(false);
  });
  return told.at(-1);
}

test('says why the desk refused', async () => {
  const refused = () =>
    handlerResponse(new Request('http://localhost/api/search'), () =>
      Promise.reject(new Unauthenticated('signed_out')),
    );
  expect(await answered(refused)).toMatchObject({
    failure: { code: 'unauthenticated', reason: 'signed_out' },
  });
});

test('says that it could not ask where something else answers', async () => {
  for (const body of ['<html>', '{}', 'null']) {
    const other = async () => new Response(body, { status: 502 });
    expect(await answered(other)).toMatchObject({ answer: null, failure: { reason: 'unreachable' } });
    await act(async () => root.unmount());
    told.length = 0;
    root = createRoot(document.body.appendChild(document.createElement('div')));
  }
});
