import { Missing } from '@/components/shell/missing';

export const metadata = { title: 'Không có nhiệm vụ này' };

export default function NotFound() {
  return <Missing what="task" />;
}
