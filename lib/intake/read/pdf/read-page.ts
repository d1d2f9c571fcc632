import type { PDFPageProxy } from 'pdfjs-dist';
import { EVERYWHERE, type Box } from './box';
import { readMatrix, readNumbers } from './matrix';
import type { PageFont, PageMarks } from './page-marks';
import { readMarks } from './read-marks';

/** A page as it is drawn, turned as it is shown. */
export async function readPage(page: PDFPageProxy): Promise<PageMarks> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const operators = await page.getOperatorList();
  const argsArray: unknown[] = operators.argsArray;
  const names = new Set<string>();
  operators.fnArray.forEach((number, index) => {
    const args = argsArray[index];
    if (number === OPS.setFont && Array.isArray(args)) names.add(String(args[0]));
  });
  const fonts = new Map<string, PageFont>();
  for (const name of names) fonts.set(name, await readFont(page, name));

  const { transform, width, height } = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = readMatrix(transform) ?? [1, 0, 0, -1, 0, height];
  const view: Box = { left: 0, bottom: 0, right: width, top: height };
  return readMarks({
    operators: { fnArray: operators.fnArray, argsArray },
    names: OPS,
    // Its `y` grows downwards.
    shown: [a, -b, c, -d, e, height - f],
    view: width > 0 && height > 0 ? view : EVERYWHERE,
    fonts,
  });
}

function readFont(page: PDFPageProxy, name: string): Promise<PageFont> {
  return new Promise((resolve) => {
    page.commonObjs.get(name, (font: unknown) => {
      const known = typeof font === 'object' && font !== null ? font : {};
      const { vertical, fontMatrix, defaultVMetrics } = known as Record<string, unknown>;
      const [unit = 0.001] = readNumbers(fontMatrix);
      resolve({ isVertical: vertical === true, unit, standing: readNumbers(defaultVMetrics) });
    });
  });
}
