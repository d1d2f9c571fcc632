import { siteResponse } from '@/app/(site)/site-response';

type Context = { params: Promise<{ year: string; slug: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { year, slug } = await params;
  return siteResponse(`/${year}/${slug}`);
}
