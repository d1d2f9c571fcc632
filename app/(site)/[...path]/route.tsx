import { siteResponse } from '@/app/(site)/site-response';

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, 'nothing', async () => null);
}
