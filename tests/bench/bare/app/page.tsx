import { Counter } from './counter';

/** The least that a live page of this framework can be. */
export default function BarePage() {
  return <Counter />;
}
