import { IDENTITY, type Matrix } from './matrix';

/** Where text goes next and how; PDF 1.7, 9.3. */
export type TextState = {
  font: string;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
};

export const NO_TEXT: TextState = {
  font: '',
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  matrix: IDENTITY,
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
};

export function goToMatrix(text: TextState, matrix: Matrix): void {
  Object.assign(text, { matrix, lineX: 0, lineY: 0, x: 0, y: 0 });
}

export function moveText(text: TextState, x: number, y: number): void {
  text.lineX += x;
  text.lineY += y;
  text.x = text.lineX;
  text.y = text.lineY;
}
