'use client';

import { useEffect, useRef } from 'react';
import { FileField } from '@/components/file/file-field';
import { Sending } from '@/components/file/sending';
import { Button } from '@/components/ui/button';
import { describedBy, Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { restoredWords, type SettingAction } from '@/components/ui/setting-form';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { formatCount } from '@/lib/domain/report/number';
import { taskNoteMax } from '@/lib/domain/task/task';

const textHint = `Đã làm được gì, còn vướng gì; nhiều nhất ${formatCount(taskNoteMax)} ký tự. Gửi rồi không sửa được; ghi sai thì ghi thêm một báo cáo đính chính.`;

/**
 * Says how a task goes on, with evidence; once it was reported done, what there is to know instead. A client component to
 * keep what was typed while something is wrong; files have to be chosen again, which it says.
 */
export function ReportTaskForm({
  action,
  mayFinish,
  givenBy,
  finished,
}: {
  action: SettingAction;
  mayFinish: boolean;
  /** Who can reopen it. */
  givenBy: string;
  /** Null while it can be reported on. */
  finished: string | null;
}) {
  const kept = useKeptForm('bao-cao', action, { text: '' });
  const { problems, typed, done, isRestored } = kept;
  const at = (name: string) => problems.find(({ field }) => field === name)?.words;
  const whole = problems.filter(({ field }) => field !== 'text' && field !== 'file');
  const text = typed?.text ?? '';
  const error = at('text');
  if (finished) return <Finished words={finished} isNew={done !== null} />;
  return (
    <form {...kept.form} className="upload-form print-hidden" noValidate>
      <Field id="bao-cao-text" label="Kết quả, tiến độ" hint={textHint} error={error}>
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
      {isRestored && <p className="field-hint">{restoredWords}</p>}
      <FileField
        id="bao-cao-file"
        label="Tệp minh chứng (không bắt buộc)"
        isMany
        error={at('file')}
        answer={problems}
      />
      {whole.map(({ words }) => (
        <Notice key={words} tone="wrong" role="alert">
          <p>{words}</p>
        </Notice>
      ))}
      {problems.length > 0 && (
        <p className="field-hint">
          {at('file')
            ? 'Chưa lưu gì. Hãy chọn lại tất cả tệp minh chứng rồi gửi.'
            : 'Chưa lưu gì. Nếu có tệp minh chứng, hãy chọn lại tất cả tệp rồi gửi.'}
        </p>
      )}
      {done && (
        <Notice tone="reached" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <Sending isBusy={kept.isBusy} />
      <Button look="primary" name="kind" value="progress" {...kept.button}>
        Ghi tiến độ
      </Button>
      {mayFinish && (
        <details className="file-remove" open={typed?.kind === 'done'}>
          <summary>Báo hoàn thành nhiệm vụ</summary>
          <div className="file-remove-ask">
            <p>Sau khi báo hoàn thành, đơn vị không ghi thêm được; báo nhầm thì đề nghị {givenBy} mở lại.</p>
            <Button name="kind" value="done" {...kept.button}>
              Báo hoàn thành
            </Button>
          </div>
        </details>
      )}
    </form>
  );
}

/** Where the form stood. @param isNew it was reported done just now: the focus, which stood in the form, goes here. */
function Finished({ words, isNew }: { words: string; isNew: boolean }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) said.current?.querySelector<HTMLElement>('[role=status]')?.focus();
  }, [isNew]);
  return (
    <div ref={said} className="task-finished">
      <Notice tone="reached" role="status">
        <p>{words}</p>
      </Notice>
    </div>
  );
}
