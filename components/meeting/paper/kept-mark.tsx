import { Mark } from '@/components/ui/mark';

/** A kept paper waits for a signature; with the signed and stamped original it is issued. */
export function KeptMark({ isSigned }: { isSigned: boolean }) {
  return isSigned ? <Mark shape="disc">đã ban hành</Mark> : <Mark shape="half">đã khoá, chờ ký</Mark>;
}
