'use client';

import { MAX_HEADING_LINES } from '@/lib/domain/article/content';
import { useFieldError } from '@/components/ui/field-error';
import { LineList } from '@/components/editor/lines/line-list';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useValue } from '@/components/editor/session/use-value';
import { useRefusal } from '@/components/editor/status/use-save-state';
import { useEditorWords } from '@/components/words/use-editor-words';

/** The section's heading lines; Enter after the last goes on in the text. */
export function SectionHeading({ section, number }: { section: SectionSession; number: number }) {
  const t = useEditorWords('section');
  const lines = useValue(section.headingLines);
  const { role } = useValue(section.details);
  const fieldError = useFieldError(useRefusal(section.saver));
  const error = [0, 1, 2].map((line) => fieldError(`headingLines.${line}`)).find(Boolean);
  return (
    <LineList
      className="article-section-heading"
      lines={lines}
      max={MAX_HEADING_LINES}
      label={(line) => t('headingLine', { number, line })}
      placeholder={section.hint.heading || t(role === 'body' ? 'headingHint' : 'headingOptional')}
      error={error ?? fieldError('headingLines') ?? fieldError('document')}
      onChange={(next) => section.setHeadingLines(next)}
      onComposing={section.composing}
      onBlur={() => void section.saver.flush()}
      onLeave={() => section.editor.get()?.commands.focus('start')}
    />
  );
}
