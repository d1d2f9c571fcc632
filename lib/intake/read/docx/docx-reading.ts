import type { SourceWarning } from '@/lib/intake/source';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import { type DroppedList } from '@/lib/intake/read/lines/dropped-list';
import { type Fields } from '@/lib/intake/read/lines/fields';
import type { ListCounter } from '@/lib/intake/read/lists/list-counter';
import type { NumberedList } from '@/lib/intake/read/lists/numbered-list';
import type { ParagraphDraft } from './paragraph-draft';
import type { PictureRequest } from './picture-requests';
import type { Styles } from './styles';

/** What is known and gathered while the body of a Word file is read. */
export type DocxReading = {
  styles: Styles;
  lists: Map<string, NumberedList>;
  counter: ListCounter;
  targets: Map<string, string | null>;
  fields: Fields;
  dropped: DroppedList;
  warnings: Set<SourceWarning>;
  requests: PictureRequest[];
  lines: ReadLine[];
  /** What a paragraph whose own mark is deleted or hidden gives to the next one. */
  carried: ParagraphDraft | null;
};
