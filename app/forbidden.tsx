import { Refused } from '@/components/shell/refused';

export default function Forbidden() {
  return <Refused />;
}
