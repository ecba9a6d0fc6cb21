'use client';

import { useActionState, useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SettingAction } from '@/components/ui/setting-form';
import { FileField } from './file-field';

/**
 * Uploads one file. Needs components/meeting/file.css on its page. A client component to say what is wrong beside the
 * field.
 */
export function UploadForm({
  id,
  action,
  label,
  button = 'Tải lên',
  isSigned = false,
}: {
  id: string;
  action: SettingAction;
  label: string;
  button?: string;
  /** The signed original of a paper: a PDF. */
  isSigned?: boolean;
}) {
  const [{ problems, done }, submit, isBusy] = useActionState(action, {
    problems: [],
    typed: null,
    done: null,
  });
  const whole = problems.filter(({ field }) => field !== 'file');
  useEffect(() => {
    if (problems.length > 0) document.querySelector<HTMLElement>(`#${id} [aria-invalid]`)?.focus();
  }, [id, problems]);
  const only = isSigned ? { accept: '.pdf', kinds: 'Bản PDF đã ký, đóng dấu' } : {};
  return (
    <form action={submit} id={id} className="upload-form print-hidden">
      <FileField
        id={`${id}-file`}
        label={label}
        error={problems.find(({ field }) => field === 'file')?.words}
        {...only}
      />
      {whole.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
      {done && (
        <Notice tone="reached" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <Button disabled={isBusy}>{isBusy ? 'Đang tải lên…' : button}</Button>
    </form>
  );
}
