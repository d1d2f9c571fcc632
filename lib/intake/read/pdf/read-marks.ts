import { areaOf, boxWithin, EVERYWHERE, holds, intersect, type Box } from './box';
import { drawLetters } from './draw-letters';
import { combine, readMatrix, readNumbers, type Matrix } from './matrix';
import type { PageFont, PageMarks } from './page-marks';
import { goToMatrix, moveText, NO_TEXT, type TextState } from './text-state';

type Operators = { fnArray: number[]; argsArray: unknown[] };
type Names = Readonly<Record<string, number>>;
type State = { page: Matrix; text: TextState; clip: Box; isWhite: boolean; isClear: boolean };

type PageToRead = {
  operators: Operators;
  /** The numbers of the operators, by name. */
  names: Names;
  /** From the page's own space to how it is shown, `y` upwards. */
  shown: Matrix;
  view: Box;
  fonts: ReadonlyMap<string, PageFont>;
};

const MAX_STATES = 1_000;
/** Behind white letters, to know whether they are seen; more than a page of any design has. */
const MAX_GROUNDS = 200;
const UNIT_SQUARE = [0, 0, 1, 1];
const INVISIBLE = 3;

/** Follows the drawing of a page: its letters, each with its place and whether it is seen, and where pictures are. */
export function readMarks({ operators, names, shown, view, fonts }: PageToRead): PageMarks {
  const nameOf = new Map(Object.entries(names).map(([name, number]) => [number, name]));
  const marks: PageMarks = { glyphs: [], pictures: [], isBlank: operators.fnArray.length === 0 };
  const grounds: Box[] = [];
  const states: State[] = [];
  let state: State = { page: shown, text: { ...NO_TEXT }, clip: view, isWhite: false, isClear: false };
  let isClipping = false;

  const save = () => {
    if (states.length < MAX_STATES) states.push({ ...state, text: { ...state.text } });
  };
  const restore = () => {
    const { matrix, x, y, lineX, lineY } = state.text;
    state = states.pop() ?? state;
    Object.assign(state.text, { matrix, x, y, lineX, lineY });
  };
  const paint = (box: Box) => {
    const seen = intersect(box, state.clip);
    if (areaOf(seen) > 0 && !state.isClear && grounds.length < MAX_GROUNDS) grounds.push(seen);
  };
  const show = (letters: unknown) => {
    const { mode, font } = state.text;
    for (const { middle, ...glyph } of drawLetters(letters, state.text, state.page, fonts.get(font))) {
      const [x, y] = middle;
      const isWithin = holds(state.clip, x, y) && !state.isClear;
      const isOnGround = !state.isWhite || mode !== 0 || grounds.some((ground) => holds(ground, x, y));
      const look = mode === INVISIBLE ? 'layer' : isWithin && isOnGround ? 'seen' : 'unseen';
      marks.glyphs.push({ ...glyph, look: mode === INVISIBLE && !isWithin ? 'unseen' : look });
    }
  };

  operators.fnArray.forEach((number, index) => {
    const args = operators.argsArray[index];
    const list: unknown[] = Array.isArray(args) ? args : [];
    const [first = 0, second = 0] = readNumbers(args);
    const { text } = state;
    switch (nameOf.get(number)) {
      case 'save':
        return save();
      case 'restore':
        return restore();
      case 'transform': {
        state.page = combine(state.page, readMatrix(args) ?? shown);
        // Pictures themselves are left out while reading: what is left of one is its frame.
        const isFrame = nameOf.get(operators.fnArray[index + 1] ?? -1) === 'restore';
        if (isFrame) addPicture(boxWithin(state.page, UNIT_SQUARE));
        return;
      }
      case 'paintFormXObjectBegin':
        save();
        state.page = combine(state.page, readMatrix(list[0]) ?? [1, 0, 0, 1, 0, 0]);
        if (readNumbers(list[1]).length === 4) {
          state.clip = intersect(state.clip, boxWithin(state.page, readNumbers(list[1])));
        }
        return;
      case 'paintFormXObjectEnd':
        return restore();
      case 'clip':
      case 'eoClip':
        isClipping = true;
        return;
      case 'constructPath': {
        const edges = readNumbers(list[2]);
        const box = edges.length === 4 ? boxWithin(state.page, edges) : EVERYWHERE;
        const isFilled = /fill/i.test(nameOf.get(Number(list[0])) ?? '');
        if (isFilled && !state.isWhite) paint(box);
        if (isClipping) state.clip = intersect(state.clip, box);
        isClipping = false;
        return;
      }
      case 'shadingFill':
        return paint(state.clip);
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
        return addPicture(boxWithin(state.page, UNIT_SQUARE));
      case 'setGState':
        for (const [key, value] of Array.isArray(list[0]) ? (list[0] as unknown[][]) : []) {
          if (key === 'ca') state.isClear = value === 0;
        }
        return;
      case 'setFillRGBColor':
        state.isWhite = isWhite(list[0]);
        return;
      case 'setFillColorN':
        state.isWhite = false;
        return;
      case 'beginText':
        return goToMatrix(text, [1, 0, 0, 1, 0, 0]);
      case 'setFont':
        text.font = String(list[0]);
        text.size = Number(list[1]) || 0;
        return;
      case 'setCharSpacing':
        text.spacing = first;
        return;
      case 'setWordSpacing':
        text.wordSpacing = first;
        return;
      case 'setHScale':
        text.scale = first / 100;
        return;
      case 'setLeading':
        text.leading = -first;
        return;
      case 'setTextRise':
        text.rise = first;
        return;
      case 'setTextRenderingMode':
        text.mode = first;
        return;
      case 'moveText':
        return moveText(text, first, second);
      case 'setLeadingMoveText':
        text.leading = second;
        return moveText(text, first, second);
      case 'setTextMatrix':
        return goToMatrix(text, readMatrix(list[0]) ?? [1, 0, 0, 1, 0, 0]);
      case 'nextLine':
        return moveText(text, 0, text.leading);
      case 'showText':
        return show(list[0]);
    }
  });
  return marks;

  function addPicture(box: Box): void {
    marks.pictures.push(intersect(box, state.clip));
    paint(box);
  }
}

function isWhite(colour: unknown): boolean {
  const parts = typeof colour === 'string' ? colour.match(/[0-9a-f]{2}/gi) : null;
  return parts?.length === 3 && parts.every((part) => Number.parseInt(part, 16) >= 250);
}
