import { z } from 'zod';

// Control characters never belong in typed text; line breaks and tabs do in long text.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2028\u2029\ufeff]/g;

/** One line: trimmed, inner line breaks to spaces, at most `max` characters; may be empty. */
export const line = (max: number) =>
  z
    .string('required')
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\r\n\t]+/g, ' ')
        .replace(CONTROL, '')
        .trim(),
    )
    .pipe(z.string().max(max, 'too_long'));

/** One line that must hold something. */
export const requiredLine = (max: number) => line(max).pipe(z.string().min(1, 'required'));

/** Several lines, ends trimmed; may be empty. */
export const paragraph = (max: number) =>
  z
    .string('required')
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim())
    .pipe(z.string().max(max, 'too_long'));

/** A list of lines; empty ones are dropped. */
export const lines = (maxLines: number, max: number) =>
  z
    .array(line(max))
    .transform((all) => all.filter((text) => text !== ''))
    .pipe(z.array(z.string()).max(maxLines, 'too_many_lines'));

export const id = z.uuid('invalid');
export const version = z.number('invalid').int().positive();
