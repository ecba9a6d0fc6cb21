'use client';

import { useState } from 'react';
import { readBack } from '@/lib/domain/report/outbox';
import { changeOutbox, readOutbox } from '../entry/outbox-store';
import { syncOutbox } from '../entry/outbox-sync';
import { type FileFault, readFile } from './outbox-file';

const fileMax = 5_000_000;

/** Reads figures that waited on another device back from their file, and sends them. */
export function ReadBack({ userId }: { userId: number }) {
  const [said, say] = useState<string | null>(null);

  async function open(file: File | undefined) {
    if (!file) return;
    if (file.size > fileMax) return say(faultWords('not_a_queue'));
    const read = readFile(await file.text(), userId);
    if (!read.ok) return say(faultWords(read.fault, read.account));
    const before = (await readOutbox(userId)).edits.length;
    const next = await changeOutbox(userId, (now) => ({ ...now, edits: readBack(now.edits, read.edits) }));
    const added = next.edits.length - before;
    say(`Đã đọc ${read.edits.length} số từ tệp, thêm ${added} số vào hàng chờ của máy này.`);
    await syncOutbox(userId);
  }

  return (
    <details className="device-file needs-script">
      <summary>Đọc lại số liệu chờ gửi từ tệp</summary>
      <p>
        Dùng khi chuyển máy: chọn tệp đã lưu bằng nút "Lưu ra tệp" ở máy cũ. Đọc hai lần cũng không nhân đôi.
      </p>
      <input
        type="file"
        accept=".json,application/json"
        aria-label="Tệp số liệu chờ gửi"
        onChange={(event) => open(event.target.files?.[0])}
      />
      {said && (
        <p className="device-note" role="status">
          {said}
        </p>
      )}
    </details>
  );
}

function faultWords(fault: FileFault, account?: string): string {
  return fault === 'other_account'
    ? `Tệp này của tài khoản ${account ?? 'khác'}. Hãy đăng nhập bằng tài khoản đó rồi đọc lại.`
    : 'Tệp này không phải tệp số liệu chờ gửi của Sổ 06. Chọn tệp .json đã lưu bằng nút "Lưu ra tệp".';
}
