import { Mark, type Shape } from '@/components/ui/mark';

const shapes: Record<string, Shape> = {
  '●': 'disc',
  '▲': 'triangle',
  '■': 'square',
  '○': 'ring',
  '◐': 'half',
};

/** A text of a slide; where it begins with a state's shape, in that state's colour. */
export function Stated({ text }: { text: string }) {
  const shape = shapes[text.charAt(0)];
  return shape ? <Mark shape={shape}>{text.slice(2)}</Mark> : text;
}
