import { readPdf } from '@/lib/intake/read/read-pdf';
import { openPdf } from '@/lib/intake/read/pdf/open-pdf';
import { scriptForm } from '@/lib/domain/article/script-form';
import { withoutSpace } from '@/tests/support/output-characters';

type StructNode = {
  role?: string;
  id?: string;
  type?: string;
  alt?: string;
  lang?: string;
  children?: StructNode[];
};

/**
 * Words of an own PDF as our intake sees them on its pages, without the lines that `isFurniture` and the signs and numbers
 * of lists; white space apart.
 */
export async function seenInPdf(bytes: Uint8Array, isFurniture: (line: string) => boolean): Promise<string> {
  const { text } = await readPdf('written.pdf', bytes);
  const lines = text.split('\n').filter((line) => !isFurniture(line));
  return plainFigures(withoutSpace(lines.map((line) => line.replace(/^(•|\d+\.)(?!\d)/, '')).join('')));
}

/** Where one text begins to be another, with what stands around; null when they are the same. */
export function firstDifference(one: string, other: string): { one: string; other: string } | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const cut = (text: string) => text.slice(Math.max(0, at - 20), at + 40);
  return { one: cut(one), other: cut(other) };
}

/** Raised and lowered characters as plain ones: how they are set is the format's own. */
export function plainFigures(text: string): string {
  return [...text].map((character) => PLAIN.get(character) ?? character).join('');
}

const LETTERS = [...'0123456789+-=()aehklmnopstxijrvu'];
const PLAIN = new Map(
  (['superscript', 'subscript'] as const).flatMap((script) =>
    LETTERS.map((letter): [string, string] => [scriptForm(letter, script), letter]).filter(
      ([form, letter]) => form !== letter,
    ),
  ),
);

/** What a reader by ear is told: the words in the order of the tags, without what stands around the text. */
export async function taggedPdf(bytes: Uint8Array) {
  const pdf = await openPdf(bytes);
  try {
    const [text, roles, alts] = [[] as string[], [] as string[], [] as string[]];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const marked = await markedContent(page);
      const walk = (node: StructNode) => {
        if (node.role) roles.push(node.role);
        if (node.alt) alts.push(node.alt);
        if (node.type === 'content' && node.id) text.push(marked.get(node.id) ?? '');
        // The sign or number of a list's item: the article holds none.
        if (node.role !== 'Lbl') for (const child of node.children ?? []) walk(child);
      };
      walk(((await page.getStructTree()) ?? {}) as StructNode);
    }
    const { info, metadata } = await pdf.getMetadata();
    return {
      text: withoutSpace(text.join('')),
      roles,
      alts,
      outline: await pdf.getOutline(),
      info: info as Record<string, unknown>,
      conformance: ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map(
        (key) => metadata?.get(key) ?? null,
      ),
      pages: pdf.numPages,
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function markedContent(page: Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>>) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (id) marked.set(id, (marked.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return marked;
}
