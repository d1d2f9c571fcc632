import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { DomainError } from '../domain/errors';
import { sharedDb } from '../db/shared-db';
import { signIn } from '../people/commands/sign-in';
import { signOut } from '../people/commands/sign-out';
import { keepLocale } from '../web/locale-cookie';
import { signInPolicy } from './sign-in-policy';

/** The token only names the session row; whether that still stands is asked at every request. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 24 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { signInName: {}, password: {} },
      async authorize(credentials) {
        try {
          const opened = await signIn(
            { db: sharedDb(), now: new Date(), policy: signInPolicy() },
            { signInName: credentials?.signInName ?? '', password: credentials?.password ?? '' },
          );
          await keepLocale(opened.locale);
          return { id: opened.personId, name: opened.displayName, sessionId: opened.sessionId };
        } catch (error) {
          if (error instanceof DomainError) throw new Error(error.reason);
          console.error('sign-in failed', error);
          throw new Error('unexpected');
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
    session({ session, token }) {
      session.sessionId = token.sessionId;
      return session;
    },
  },
};
