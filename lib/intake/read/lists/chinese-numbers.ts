type Script = { digits: string; units: [string, string, string]; ten: string };

const PLAIN: Script = { digits: '零一二三四五六七八九', units: ['十', '百', '千'], ten: '十' };
const LEGAL: Script = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['拾', '佰', '仟'], ten: '壹拾' };

/** 101 as 一百零一; beyond the thousands in digits. */
export function chineseNumber(value: number, script: Script = PLAIN): string {
  if (value < 0 || value > 9999 || !Number.isInteger(value)) return String(value);
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const unit = script.units[digits.length - index - 2] ?? '';
    if (digit > 0) text += (script.digits[digit] ?? '') + unit;
    else if (digits.slice(index + 1).some((later) => later > 0) && !text.endsWith('零')) text += '零';
  });
  if (value >= 10 && value < 20) text = script.ten + text.slice(script.digits.charAt(1).length + 1);
  return text || script.digits.charAt(0);
}

export function legalChineseNumber(value: number): string {
  return chineseNumber(value, LEGAL);
}

/** 2026 as 二〇二六. */
export function chineseDigits(value: number): string {
  return [...String(value)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit)) || digit).join('');
}
