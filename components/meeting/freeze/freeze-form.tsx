'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Problem } from '@/lib/commands/command';

export interface FreezeState {
  problems: Problem[];
}

const words: Record<string, string> = {
  no_figures: 'Chưa có số liệu nào để chốt. Hãy chọn tuần đã có báo cáo.',
  busy: 'Báo cáo đang được gửi liên tục nên chưa chốt được. Hãy bấm lại sau ít phút.',
  forbidden: 'Bạn không được chốt số liệu của đơn vị này.',
};

/** Chốt số liệu. A client component to say why it could not be done, beside the button. */
export function FreezeForm({
  action,
  label,
}: {
  action: (before: FreezeState) => Promise<FreezeState>;
  label: string;
}) {
  const [{ problems }, submit, isBusy] = useActionState(action, { problems: [] });
  return (
    <form action={submit} className="freeze-form print-hidden">
      {problems.map(({ code }) => (
        <Notice key={code} tone="wrong" role="alert">
          <p>{words[code] ?? 'Chưa chốt được. Hãy tải lại trang và thử lại.'}</p>
        </Notice>
      ))}
      <Button disabled={isBusy}>{label}</Button>
    </form>
  );
}
