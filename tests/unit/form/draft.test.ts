import { describe, expect, it } from 'vitest';
import { draftOf, restorable } from '@/components/ui/draft';

describe('a draft', () => {
  const values = { text: '', person: 'Giám đốc', isStanding: '' };

  it('holds what was changed, never what goes along unseen', () => {
    const typed = { text: 'đã làm', person: 'Giám đốc', version: '3' };
    expect(draftOf(values, typed)).toEqual({ text: { was: '', is: 'đã làm' } });
    expect(draftOf(values, { ...typed, text: '', person: '' })).toEqual({
      person: { was: 'Giám đốc', is: '' },
    });
    expect(draftOf(values, { text: '', person: 'Giám đốc' })).toEqual({});
  });

  it('goes back into what still stands as it stood, not over what was saved or typed since', () => {
    const draft = draftOf(values, { text: 'đã làm', person: 'Phó Giám đốc', isStanding: 'on' });
    expect(restorable(draft, { text: '', person: 'Giám đốc' })).toEqual({
      text: 'đã làm',
      person: 'Phó Giám đốc',
      isStanding: 'on',
    });
    expect(restorable(draft, { text: 'khác', person: 'Chánh Văn phòng', isStanding: 'on' })).toEqual({});
  });
});
