import { expect, it } from 'vitest';
import { filesIn } from '@/app/uploaded-files';

it('an empty file that was chosen arrives; a field in which none was chosen sends none', async () => {
  const form = new FormData();
  for (const name of ['rỗng.pdf', '', 'undefined']) form.append('file', new File([], name));
  form.append('file', new File(['a'], 'đầy.pdf'));
  form.append('file', 'chữ');
  expect((await filesIn(form)).map(({ name }) => name)).toEqual(['rỗng.pdf', 'đầy.pdf']);
});
