/** Where everybody looks up an ICP备案号. */
export const ICP_REGISTER = 'https://beian.miit.gov.cn/';

/** Where a 公安联网备案号 is looked up: its digits are the record's code. */
export function policeRegister(number: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${number.replace(/\D/g, '')}`;
}
