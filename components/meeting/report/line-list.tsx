'use client';

import { type DragEvent, type ReactNode, startTransition, useActionState, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { SettingAction, SettingState } from '@/components/ui/setting-form';

const untouched: SettingState = { problems: [], typed: null, done: null };

/**
 * The sentences of a section, each in an <li data-line>. A client component so that they can be dragged by their
 * .line-handle to another place of the section; buttons do the same without it.
 */
export function LineList({
  action,
  version,
  children,
}: {
  /** Null for those who only read. */
  action: SettingAction | null;
  version: number;
  children: ReactNode;
}) {
  const [{ problems }, move] = useActionState(action ?? nothing, untouched);
  const dragged = useRef<HTMLElement | null>(null);
  const marked = useRef<HTMLElement | null>(null);

  /** Shows where the line would be put down: above this one, or below the last. */
  function mark(line: HTMLElement | null, where: 'above' | 'below') {
    if (marked.current) delete marked.current.dataset.drop;
    marked.current = line;
    if (line) line.dataset.drop = where;
  }

  function lift(event: DragEvent<HTMLElement>) {
    const line = lineOf(event);
    dragged.current = line;
    if (!line) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', line.dataset.line ?? '');
    event.dataTransfer.setDragImage(line, 0, 0);
  }

  function pass(event: DragEvent<HTMLElement>) {
    if (!dragged.current) return;
    event.preventDefault();
    const line = lineOf(event);
    if (line) mark(line, isUpperHalf(event, line) ? 'above' : 'below');
  }

  function drop(event: DragEvent<HTMLElement>) {
    const key = dragged.current?.dataset.line;
    const before = placeOf(event);
    dragged.current = null;
    mark(null, 'above');
    if (!key || before === key) return;
    event.preventDefault();
    const form = new FormData();
    form.set('version', String(version));
    form.set('key', key);
    form.set('to', before === '' ? 'last' : 'before');
    form.set('before', before);
    startTransition(() => move(form));
  }

  return (
    <>
      <ol
        className="line-list"
        onDragStart={action ? lift : undefined}
        onDragOver={action ? pass : undefined}
        onDrop={action ? drop : undefined}
        onDragEnd={() => mark(null, 'above')}
      >
        {children}
      </ol>
      {problems.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
    </>
  );
}

function lineOf({ target }: DragEvent<HTMLElement>): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
}

/** The key of the line before which something would be put down; '' for the end. */
function placeOf(event: DragEvent<HTMLElement>): string {
  const line = lineOf(event);
  if (!line) return '';
  if (isUpperHalf(event, line)) return line.dataset.line ?? '';
  const next = line.nextElementSibling;
  return next instanceof HTMLElement ? (next.dataset.line ?? '') : '';
}

function isUpperHalf({ clientY }: DragEvent<HTMLElement>, line: HTMLElement): boolean {
  const { top, height } = line.getBoundingClientRect();
  return clientY < top + height / 2;
}

async function nothing(state: SettingState): Promise<SettingState> {
  return state;
}
