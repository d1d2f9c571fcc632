import { siteResponse } from '@/app/(site)/site-response';
import { NOT_FOUND_PATH } from '@/lib/outputs/site/site-page';

export function GET(): Promise<Response> {
  return siteResponse(NOT_FOUND_PATH);
}
