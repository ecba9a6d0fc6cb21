'use client';

import { useState } from 'react';
import { describedBy, Field } from '@/components/ui/field';
import { acceptedEndings, fileMax, sizeText } from '@/lib/domain/meeting/attachment';

/**
 * Chooses files. What is too large or empty is said at once and not kept in the field: without JavaScript the server says it
 * after everything was sent.
 */
export function FileField({
  id,
  label,
  isMany = false,
  accept = acceptedEndings,
  kinds = 'PDF, Word (.docx), Excel (.xlsx) hoặc ảnh PNG, JPEG, WEBP',
  error,
  answer,
}: {
  id: string;
  label: string;
  /** Several files at once; together no larger than one may be. */
  isMany?: boolean;
  accept?: string;
  kinds?: string;
  error?: string | undefined;
  /** What the form was answered last: what was said of files chosen before it is over. */
  answer: unknown;
}) {
  const [judged, setJudged] = useState<{ words: string | undefined; after: unknown }>();
  const limit = isMany ? `tổng cộng không quá ${sizeText(fileMax)}` : `không quá ${sizeText(fileMax)}`;
  const hint = `${kinds}; ${limit}. Không tải lên danh sách có thông tin cá nhân của công dân.`;
  const said = judged && judged.after === answer ? judged.words : error;
  const check = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])];
    const words = wrongWords(files);
    setJudged({ words, after: answer });
    if (words) field.value = '';
  };
  return (
    <Field id={id} label={label} hint={hint} error={said}>
      <input
        className="input"
        id={id}
        type="file"
        name="file"
        accept={accept}
        multiple={isMany}
        aria-invalid={said ? true : undefined}
        aria-describedby={describedBy(id, { hint, error: said })}
        onChange={({ currentTarget }) => check(currentTarget)}
      />
    </Field>
  );
}

/** What is wrong with chosen files, before anything is sent; undefined when nothing is. */
function wrongWords(files: File[]): string | undefined {
  const empty = files.find(({ size }) => size === 0);
  if (empty) return `Tệp ${empty.name} không có nội dung nên chưa chọn. Hãy chọn tệp khác.`;
  if (files.reduce((sum, { size }) => sum + size, 0) <= fileMax) return undefined;
  const which = files.length === 1 ? `Tệp ${files[0]?.name}` : `${files.length} tệp đã chọn`;
  return `${which} lớn quá ${sizeText(fileMax)} nên chưa chọn. Hãy nén lại hoặc chia thành nhiều tệp.`;
}
