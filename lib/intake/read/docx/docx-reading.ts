import type { DroppedItem, SourceNote, SourceWarning } from '@/lib/intake/source';
import type { PlacedNote, ReadLine } from '@/lib/intake/read/lines/read-line';
import { type DroppedList } from '@/lib/intake/read/lines/dropped-list';
import { type Fields } from '@/lib/intake/read/lines/fields';
import type { ListCounter } from '@/lib/intake/read/lists/list-counter';
import type { NumberedList } from '@/lib/intake/read/lists/numbered-list';
import type { ReadChunk } from './chunk';
import type { PageCount } from './page-count';
import type { ParagraphDraft } from './paragraph-draft';
import type { PictureRequest } from './picture-requests';
import type { Styles } from './styles';

/** What is known and gathered while the body of a Word file is read. */
export type DocxReading = {
  styles: Styles;
  lists: Map<string, NumberedList>;
  counter: ListCounter;
  targets: Map<string, string | null>;
  /** Other files that stand within this one, by the relationship that names them. */
  chunks: Map<string, ReadChunk>;
  fields: Fields;
  dropped: DroppedList;
  /** Where comments and notes hang on the text, by their list and number: what is left out of them. */
  anchors: Map<string, DroppedItem>;
  warnings: Set<SourceWarning>;
  requests: PictureRequest[];
  lines: ReadLine[];
  pages: PageCount;
  /** What is noted where no paragraph is: it goes to the next line, or to the end. */
  pending: Omit<PlacedNote, 'offset'>[];
  /** What a paragraph whose own mark is deleted or hidden gives to the next one. */
  carried: ParagraphDraft | null;
};

export type Lost = Pick<SourceNote, 'kind' | 'text'>;
