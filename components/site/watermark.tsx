/** Of Chinese characters on a line: what a phone shows beside each other. */
const ON_A_LINE = 12;
const SIZE = 16;
const LEADING = 24;
const WIDTH = ON_A_LINE * SIZE + 64;

/**
 * Whom a page was made for, all over it: seen and printed, in nobody's way. Drawn as text of the page and not as its
 * background, which printers leave out; nothing of it is read aloud, found or selected.
 */
export function Watermark({ name, date }: { name: string; date: string }) {
  const rows = [...cut(name), date];
  const height = rows.length * LEADING + 64;
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="watermark"
          width={WIDTH}
          height={height}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          {rows.map((row, index) => (
            <text key={index} x={8} y={(index + 1) * LEADING + 16}>
              {row}
            </text>
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  );
}

function cut(text: string): string[] {
  const rows = [''];
  let width = 0;
  for (const character of text) {
    const wide = /[\u0000-\u02ff]/u.test(character) ? 0.6 : 1;
    if (width + wide > ON_A_LINE) {
      rows.push('');
      width = 0;
    }
    rows.push((rows.pop() ?? '') + character);
    width += wide;
  }
  return rows;
}
