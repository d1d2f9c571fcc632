import type { Finding } from '@/lib/copydesk/finding';

const LEVELS = { advice: '建议', warning: '提醒', block: '必改' };
const AROUND = 12;

/** A list for people: line and column, level, what stands there among its neighbours, and what is wrong with it. */
export function sayFindings(text: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题。';
  const said = findings.map(({ start, end, level, message, suggestion, rule, clause }) => {
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    const column = start - before.lastIndexOf('\n');
    const [lead, rest] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
    const words = `${lead}[${text.slice(start, end)}]${rest}`.replaceAll(/\s+/g, ' ').trim();
    const how = suggestion === null ? '' : ` → ${suggestion === '' ? '（删去）' : suggestion}`;
    const by = clause ? `${rule}，${clause}` : rule;
    return `${line}:${column} ${LEVELS[level]} ${words}${how}\n    ${message}（${by}）`;
  });
  return `${said.join('\n')}\n共${findings.length}处。`;
}
