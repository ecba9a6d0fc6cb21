import { Missing } from '@/components/shell/missing';

export const metadata = { title: 'Không có hội nghị này' };

export default function NotFound() {
  return <Missing what="meeting" />;
}
