import { type NextRequest, NextResponse } from 'next/server';
import { addressHeader } from '@/lib/access/local-path';
import { recentCookie, unitLookedAt, withRecent } from '@/lib/domain/unit/recent';

/** Tells pages the address asked for, so that signing in leads back to it. It decides nothing about people. */
export function proxy(request: NextRequest) {
  // The router answers such an address by an error of its own, in English.
  if (!isReadable(request.nextUrl.pathname)) return NextResponse.rewrite(new URL('/404', request.url));
  // What is longer reaches a form's action cut off, or not at all: an error in English.
  if (bodyOf(request) > bodyMax) return NextResponse.redirect(new URL('/too-large', request.url), 303);
  const headers = new Headers(request.headers);
  headers.set(addressHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  rememberUnit(request, response);
  return response;
}

/** As much as the framework hands on (its `proxyClientMaxBodySize`), and a form's action takes (next.config.js). */
const bodyMax = 10 * 1024 * 1024;

function bodyOf(request: NextRequest): number {
  return Number(request.headers.get('content-length') ?? 0);
}

/** Percent signs stand for letters. */
function isReadable(pathname: string): boolean {
  try {
    decodeURI(pathname);
    return true;
  } catch {
    return false;
  }
}

/**
 * Units looked at lately stay in the browser: looking writes nothing to the database, works without JavaScript, and
 * nobody can read on the server what an official looks at. Signing in or out forgets them (lib/access/session.ts).
 */
function rememberUnit(request: NextRequest, response: NextResponse) {
  const code = unitLookedAt(request.nextUrl.pathname);
  if (!code || request.method !== 'GET' || request.headers.has('next-router-prefetch')) return;
  const known = request.cookies.get(recentCookie)?.value;
  const text = withRecent(known, code);
  if (text === known) return;
  response.cookies.set(recentCookie, text, { httpOnly: true, sameSite: 'lax', maxAge: 60 * 60 * 24 * 90 });
}

export const config = { matcher: '/((?!_next/|api/|.*\\.(?:svg|ico|woff2)$).*)' };
