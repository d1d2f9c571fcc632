import { z } from 'zod';
import { line } from '@/lib/input/text';
import { MARK_KINDS } from './site-identity';

const NAME = 60;
const NUMBER = 40;

/** As 京ICP备12345678号-1; of an office with one site the end is often left out. */
const ICP = /^\p{Script=Han}ICP[备证]\d{6,12}号(?:-\d{1,3})?$/u;
/** As 京公网安备11010502030001号. */
const POLICE = /^\p{Script=Han}公网安备\d{10,14}号$/u;
/** Ten digits; of the State Council's departments bm and eight. */
const SITE_CODE = /^(?:\d{10}|bm\d{8})$/;
/** One number or several, with what stands between them. */
const PHONE = /^(?=.*\d)[\d+\-—()（） 、，,;；/转]+$/;
const MARK_HOST = 'bszs.conac.cn';

/** As numbers are copied from elsewhere: in full width, with spaces. */
const narrow = (text: string) => text.normalize('NFKC').replaceAll(' ', '');

const registered = (pattern: RegExp, message: string) =>
  line(NUMBER)
    .transform((text) => narrow(text).replace(/icp/i, 'ICP'))
    .refine((text) => text === '' || pattern.test(text), message);

/** Nothing else can stand in a link of every page: https, that host, its usual port, no name or password. */
function isMarkAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, username, password } = new URL(text);
  return protocol === 'https:' && host === MARK_HOST && username + password === '';
}

/** `version`: as read; 0 where nothing was ever given. */
export const siteIdentityInput = z
  .object({
    officeName: line(NAME),
    siteName: line(30),
    siteCode: line(NUMBER)
      .transform((text) => narrow(text).toLowerCase())
      .refine((text) => text === '' || SITE_CODE.test(text), 'site_code_invalid'),
    icpNumber: registered(ICP, 'icp_invalid'),
    policeNumber: registered(POLICE, 'police_invalid'),
    markKind: z.enum(['', ...MARK_KINDS], 'invalid'),
    markAddress: line(500)
      .refine((text) => text === '' || isMarkAddress(text), 'mark_address_invalid')
      // As it was checked: without its slashes it would be relative in a page.
      .transform((text) => text && new URL(text).href),
    host: line(NAME),
    operator: line(NAME),
    phone: line(NAME).refine((text) => text === '' || PHONE.test(text), 'phone_invalid'),
    postalAddress: line(120),
    email: line(200).refine((text) => text === '' || z.email().safeParse(text).success, 'email_invalid'),
    columnType: line(NAME),
    linksDesk: z.boolean('required'),
    version: z.number('required').int().min(0),
  })
  .refine(({ markKind, markAddress }) => markAddress === '' || markKind !== '', {
    path: ['markKind'],
    error: 'mark_kind_required',
  })
  .refine(({ markKind, markAddress }) => markKind === '' || markAddress !== '', {
    path: ['markAddress'],
    error: 'mark_address_required',
  });

export type SiteIdentityInput = z.input<typeof siteIdentityInput>;
