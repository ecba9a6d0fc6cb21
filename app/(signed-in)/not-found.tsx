import { Missing } from '@/components/shell/missing';

export const metadata = { title: 'Không có trang này' };

export default function NotFound() {
  return <Missing />;
}
