'use client';

import { useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const never = () => () => {};

/** A text to copy. A client component for the button; without script the text can be selected all the same. */
export function LateList({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  async function copy() {
    area.current?.select();
    // An office network without https has no clipboard interface; the old way works there.
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(isDone || document.execCommand('copy'));
  }
  return (
    <details className="late-list">
      <summary>Danh sách chưa nộp để gửi nhóm chat</summary>
      <textarea
        ref={area}
        className="input"
        readOnly
        rows={Math.min(12, text.split('\n').length + 2)}
        aria-label="Danh sách chưa nộp"
        value={text}
      />
      {isLive && (
        <p className="late-list-copy">
          <Button type="button" small onClick={copy}>
            Chép
          </Button>
          <span role="status">{isCopied && 'Đã chép.'}</span>
        </p>
      )}
    </details>
  );
}
