import { siteResponse } from '@/app/(site)/site-response';

type Context = { params: Promise<{ year: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  return siteResponse(`/${(await params).year}`);
}
