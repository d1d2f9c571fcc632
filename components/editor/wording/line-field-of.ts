import type { Editor } from '@tiptap/core';
import type { SectionSession } from '@/components/editor/session/section-session';
import type { LineHome } from '@/components/editor/wording/article-lines';

const HEAD = {
  seriesLabel: '.article-series',
  kicker: '.article-kicker',
  headline: '.article-headline',
  subhead: '.article-subhead',
};

type Field = HTMLTextAreaElement | HTMLInputElement;

/** The field on the page that a line outside the text is written in; null when it is not there yet. */
export function lineFieldOf(home: LineHome, section: SectionSession | null): Field | null {
  if (home.part === 'head') return nth(`#part-head ${HEAD[home.field]} textarea`, home.index);
  if (home.part === 'byline')
    return document.querySelector<HTMLInputElement>(
      `#part-head [data-entry="${home.index}"] [data-field="${home.field}"]`,
    );
  if (home.part === 'heading')
    return nth(`#section-${home.sectionId} .article-section-heading textarea`, home.index);
  const editor = section?.editor.get();
  return editor && 'photo' in home.spot ? photoField(editor, home.spot) : null;
}

function nth(selector: string, index: number): Field | null {
  return document.querySelectorAll<HTMLTextAreaElement>(selector)[index] ?? null;
}

function photoField(
  editor: Editor,
  { photo, attribute }: { photo: number; attribute: string },
): Field | null {
  const figure = editor.view.nodeDOM(photo);
  return figure instanceof HTMLElement
    ? figure.querySelector<HTMLInputElement>(`[data-attribute="${attribute}"]`)
    : null;
}
