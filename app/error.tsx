'use client';

import { Failed } from '@/components/shell/failed';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <Failed digest={error.digest} retry={retry} />;
}
