import type { NextAuthOptions } from 'next-auth';
import { headers } from 'next/headers';
import CredentialsProvider from 'next-auth/providers/credentials';
import { sharedDb } from '@/lib/db/shared-db';
import { signIn } from '@/lib/people/commands/sign-in';
import { signOut } from '@/lib/people/commands/sign-out';
import { toFailure } from './failure';
import { inSignInTurn } from './sign-in-turns';
import { keepLocale } from './locale-cookie';
import { keepBrowser, knownBrowsers } from '@/lib/auth/known-browser';
import { signInPolicy } from '@/lib/auth/sign-in-policy';
import { clientAddress } from './client-address';

/** As long as SESSION_HOURS can be; the row it names ends when it ends. */
const LONGEST_SESSION_S = 31 * 24 * 60 * 60;

/** The token only names the session row; whether that still stands is asked at every request. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: LONGEST_SESSION_S },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { signInName: {}, password: {} },
      async authorize(credentials) {
        try {
          const address = clientAddress(await headers());
          const browserOf = await knownBrowsers();
          const opened = await inSignInTurn(() =>
            signIn(
              { db: sharedDb(), now: new Date(), policy: signInPolicy() },
              { signInName: credentials?.signInName ?? '', password: credentials?.password ?? '' },
              { address, browserOf },
            ),
          );
          await keepBrowser(opened.personId);
          await keepLocale(opened.locale);
          return { id: opened.personId, name: opened.displayName, sessionId: opened.sessionId };
        } catch (error) {
          // next-auth hands the browser nothing but this text.
          const { reason, details } = toFailure(error);
          throw new Error(details?.reference ? `${reason}:${String(details.reference)}` : reason);
        }
      },
    }),
  ],
  events: {
    async signOut({ token }) {
      if (token?.sessionId) await signOut({ db: sharedDb(), now: new Date() }, token.sessionId);
    },
  },
  callbacks: {
    jwt({ token, user }) {
      if (user) token.sessionId = user.sessionId;
      return token;
    },
  },
};
