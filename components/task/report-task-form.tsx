'use client';

import { useActionState, useEffect } from 'react';
import { FileField } from '@/components/file/file-field';
import { Button } from '@/components/ui/button';
import { describedBy, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { SettingAction } from '@/components/ui/setting-form';

/**
 * Says how a task goes on, with evidence. A client component to keep what was typed while something is wrong; files have
 * to be chosen again, which the field says.
 */
export function ReportTaskForm({ action, mayFinish }: { action: SettingAction; mayFinish: boolean }) {
  const [{ problems, typed, done }, submit, isBusy] = useActionState(action, {
    problems: [],
    typed: null,
    done: null,
  });
  const at = (name: string) => problems.find(({ field }) => field === name)?.words;
  const whole = problems.filter(({ field }) => field !== 'text' && field !== 'file');
  const text = typed?.text ?? '';
  const error = at('text');
  useEffect(() => {
    if (problems.length > 0)
      document.querySelector<HTMLElement>('#bao-cao [aria-invalid], #bao-cao [role]')?.focus();
  }, [problems]);
  return (
    <form action={submit} id="bao-cao" className="upload-form print-hidden" noValidate>
      <Field id="bao-cao-text" label="Kết quả, tiến độ" hint="Đã làm được gì, còn vướng gì" error={error}>
        <textarea
          key={text}
          className="input"
          rows={4}
          id="bao-cao-text"
          name="text"
          defaultValue={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy('bao-cao-text', { hint: true, error })}
        />
      </Field>
      <FileField id="bao-cao-file" label="Tệp minh chứng (không bắt buộc)" isMany error={at('file')} />
      {whole.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
      {problems.length > 0 && !at('file') && (
        <p className="field-hint">Chưa lưu gì. Nếu có tệp minh chứng, hãy chọn lại tệp rồi gửi.</p>
      )}
      {done && (
        <Notice tone="reached" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <div className="form-buttons">
        <Button look="primary" disabled={isBusy} name="kind" value="progress">
          Ghi tiến độ
        </Button>
        {mayFinish && (
          <Button disabled={isBusy} name="kind" value="done">
            Báo hoàn thành
          </Button>
        )}
      </div>
    </form>
  );
}
