import { readFileSync } from 'node:fs';
import { createTranslator, type Messages } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { EVENT_GROUPS } from '@/components/audit/event-groups';
import { eventWords } from '@/components/audit/event-words';
import { OTHER_EVENTS } from '@/lib/domain/events';
import { TRANSITIONS } from '@/lib/domain/workflow/transitions';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES, type Locale } from '@/messages/locales';

const types = [...new Set([...TRANSITIONS.map((row) => row.event), ...OTHER_EVENTS])];
const nobody = {
  personName: () => undefined,
  showTime: () => '',
  showRefusal: () => '',
  showRoles: () => '',
};

function bareEvent(type: string) {
  const about = { articleId: null, articleHeadline: null, subjectId: null };
  const by = { actorId: null, actorName: '系统' };
  return { seq: 1, at: new Date(0), type, ...by, ...about, payload: {}, place: null, hash: null };
}

/** As next-intl types messages whose keys are not known beforehand. */
async function messagesOf(locale: Locale): Promise<Messages> {
  return await loadMessages(locale);
}

describe.each(LOCALES)('the audit log in %s', (locale) => {
  it('has a sentence for every event, whatever the event carries', async () => {
    const faults: string[] = [];
    const t = createTranslator({
      locale,
      messages: await messagesOf(locale),
      onError: (error) => faults.push(error.message),
    });
    for (const type of types) {
      expect(t.has(`audit.event.${type}`), type).toBe(true);
      t(`audit.event.${type}`, eventWords(bareEvent(type), nobody));
    }
    expect(faults).toEqual([]);
  });

  it('names everything that an event carries', async () => {
    const t = createTranslator({ locale, messages: await messagesOf(locale) });
    const carried = readFileSync('lib/domain/event-payloads.ts', 'utf8').matchAll(/\b(\w+)\??: /g);
    const keys = [...new Set([...carried].map(([, key = '']) => key))].filter((key) => key !== 'key');
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !t.has(`audit.field.${key}`))).toEqual([]);
  });

  it('names every group of events', async () => {
    const t = createTranslator({ locale, messages: await messagesOf(locale) });
    expect(EVENT_GROUPS.filter((group) => !t.has(`audit.groups.${group}`))).toEqual([]);
  });
});

it('every event belongs to one group', () => {
  const groupsOf = (type: string) => EVENT_GROUPS.filter((group) => type.startsWith(group));
  expect(types.filter((type) => groupsOf(type).length !== 1)).toEqual([]);
});
