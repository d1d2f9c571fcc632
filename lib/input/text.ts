import { z } from 'zod';
import { visibleText } from '@/lib/domain/text/visible-text';

/** One line: trimmed, inner line breaks to spaces, at most `max` characters; may be empty. */
export const line = (max: number) =>
  z
    .string('required')
    .transform((text) =>
      visibleText(text)
        .normalize('NFC')
        .replace(/[\r\n\t]+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(max, 'too_long'));

/** One line that must hold something. */
export const requiredLine = (max: number) => line(max).pipe(z.string().min(1, 'required'));

/** Several lines, ends trimmed; may be empty. */
export const paragraph = (max: number) =>
  z
    .string('required')
    .transform((text) => visibleText(text.replace(/\r\n?/g, '\n')).normalize('NFC').trim())
    .pipe(z.string().max(max, 'too_long'));

/** A list of lines; empty ones are dropped. */
export const lines = (maxLines: number, max: number) =>
  z
    .array(line(max))
    .transform((all) => all.filter((text) => text !== ''))
    .pipe(z.array(z.string()).max(maxLines, 'too_many_lines'));

export const id = z.uuid('invalid');
export const version = z.number('invalid').int().positive();
