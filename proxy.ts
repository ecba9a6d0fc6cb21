import { type NextRequest, NextResponse } from 'next/server';
import { addressHeader } from '@/lib/access/local-path';

/** Tells pages the address asked for, so that signing in leads back to it. It decides nothing. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set(addressHeader, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: '/((?!_next/|api/|.*\\.(?:svg|ico|woff2)$).*)' };
