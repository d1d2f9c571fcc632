import NextAuth from 'next-auth';
import { handlerResponse } from '@/lib/web/handler-response';
import { receiveSignIn } from '@/lib/web/receive-sign-in';
import { authOptions } from '@/lib/web/sign-in-options';

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>;

type Context = { params: Promise<{ nextauth: string[] }> };

export { handler as GET };

export async function POST(request: Request, context: Context): Promise<Response> {
  return handlerResponse(request, async () => handler(await receiveSignIn(request), context));
}
