'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SettingAction } from '@/components/ui/setting-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { FileField } from './file-field';
import { Sending } from './sending';

/**
 * Uploads one file. Needs components/file/file.css on its page. A client component to say what is wrong beside the
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
  const kept = useKeptForm(id, action, {});
  const { problems, done } = kept;
  const whole = problems.filter(({ field }) => field !== 'file');
  const only = isSigned ? { accept: '.pdf', kinds: 'Bản PDF đã ký, đóng dấu' } : {};
  return (
    <form {...kept.form} className="upload-form print-hidden">
      <FileField
        id={`${id}-file`}
        label={label}
        error={problems.find(({ field }) => field === 'file')?.words}
        answer={problems}
        {...only}
      />
      {whole.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
      {problems.length > 0 && <p className="field-hint">Chưa lưu gì. Hãy chọn lại tệp rồi gửi.</p>}
      {done && (
        <Notice tone="reached" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <Sending isBusy={kept.isBusy} />
      <Button {...kept.button}>{button}</Button>
    </form>
  );
}
