import { beginning } from '@/lib/domain/text/beginning';
import type { AuditEvent } from '@/lib/audit/read-events';

type Payload = AuditEvent['payload'];
type Ways = {
  /** The name of a person by id, if there is one. */
  personName: (id: string) => string | undefined;
  showTime: (at: Date) => string;
  /** The sentence of a reason, a key of the `errors` messages. */
  showRefusal: (reason: string) => string;
  showRoles: (roles: string[]) => string;
};

const UNKNOWN = '—';
const LONGEST = 60;

/** What the sentence of an event may name, of each something to show: the `audit.event` messages use these words. */
export function eventWords({ type, payload, subjectId }: AuditEvent, ways: Ways) {
  const time = (key: string) => {
    const at = new Date(word(payload, key));
    return Number.isNaN(at.getTime()) ? UNKNOWN : ways.showTime(at);
  };
  return {
    year: word(payload, 'year'),
    bodyName: word(payload, 'bodyName'),
    revision: word(payload, 'revision'),
    characterCount: word(payload, 'characterCount'),
    text: beginning(word(payload, 'text'), LONGEST),
    stage: word(payload, 'stage'),
    slug: word(payload, 'slug'),
    count: word(payload, 'count'),
    dueAt: time('dueAt'),
    until: time('until'),
    snapshotAt: time('snapshotAt'),
    madeAt: time('madeAt'),
    demoFrom: time('demoFrom'),
    demoTo: time('demoTo'),
    reason: beginning(word(payload, 'reason'), LONGEST),
    refusal: type === 'publication.refused' ? ways.showRefusal(word(payload, 'reason')) : UNKNOWN,
    kind: word(payload, 'kind'),
    note: beginning(word(payload, 'note'), LONGEST),
    department: word(payload, 'department'),
    recipient: word(payload, 'recipient'),
    sections: word(payload, 'sections'),
    files: word(payload, 'files'),
    reply: beginning(word(payload, 'reply'), LONGEST),
    width: word(payload, 'width'),
    height: word(payload, 'height'),
    removed: word(payload, 'removed'),
    topics: word(payload, 'topics'),
    stages: word(payload, 'stages'),
    templates: word(payload, 'templates'),
    allowed: word(payload, 'allowed'),
    looked: word(payload, 'looked'),
    after: beginning(word(payload, 'after'), LONGEST),
    ownText: word(payload, 'ownText'),
    isDraft: payload.of === undefined ? (payload.revision === null ? 'true' : UNKNOWN) : 'paper',
    of: word(payload, 'of'),
    outlet: word(payload, 'outlet'),
    way: word(payload, 'way'),
    isForPrinter: word(payload, 'isForPrinter'),
    askedBy: word(payload, 'askedBy'),
    proposer: word(payload, 'proposer'),
    differences: word(payload, 'differences'),
    becameAuthor: word(payload, 'becameAuthor'),
    paragraph: word(payload, 'paragraph'),
    name: newName(payload),
    before: word(payload, 'before'),
    host: word(payload, 'host'),
    metric: word(payload, 'metric'),
    body: word(payload, 'body'),
    period: word(payload, 'period'),
    figure: word(payload, 'figure'),
    fileName: beginning(word(payload, 'fileName'), LONGEST),
    recorded: word(payload, 'recorded'),
    followed: word(payload, 'followed'),
    refused: word(payload, 'refused'),
    words: beginning(word(payload, 'words'), LONGEST),
    roles: rolesOf(payload, ways.showRoles),
    person: (subjectId && ways.personName(subjectId)) || UNKNOWN,
    signInName: word(payload, 'signInName'),
    times: type === 'person.sign_in_failed' ? timesOf(payload) : UNKNOWN,
  };
}

/** A person's roles as the event left them, and where it changed them, what they were. */
function rolesOf({ before, after, ...added }: Payload, show: Ways['showRoles']): string {
  const [was, are] = [rolesIn(before), rolesIn(after) ?? rolesIn(added)].map((roles) => roles && show(roles));
  if (!are) return UNKNOWN;
  return was && was !== are ? `${was} → ${are}` : are;
}

function rolesIn(duties: Payload[string] | undefined): string[] | null {
  const isRecord = typeof duties === 'object' && duties !== null && !Array.isArray(duties);
  const roles = isRecord ? duties.roles : null;
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : null;
}

/** Failures from before they were counted stand for one each. */
function timesOf(payload: Payload): string {
  const count = word(payload, 'count');
  return count === UNKNOWN ? '1' : count;
}

function word(payload: Payload, key: string): string {
  const value = payload[key];
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : UNKNOWN;
}

/** The name a thing has since the event, wherever the event carries it. */
function newName(payload: Payload): string {
  const { after } = payload;
  if (typeof after === 'string') return after;
  const source = typeof after === 'object' && after !== null && !Array.isArray(after) ? after : payload;
  const name = source.name ?? source.displayName;
  return typeof name === 'string' ? name : UNKNOWN;
}
