import { PageSkeleton } from '@/components/progress/page-skeleton';

export default function Loading() {
  return <PageSkeleton />;
}
