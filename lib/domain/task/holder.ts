import { spell } from '@/lib/domain/unit/fold';

/** Who can lead a task or share in it: a unit of the meeting's tree, or a department, in force on its day. */
export interface Holder {
  is: 'unit' | 'department';
  id: number;
  code: string;
  /** 'Phường Cửa Lò', 'Sở Y tế' */
  name: string;
}

export type HolderRead = { ok: true; holder: Holder } | { ok: false; code: 'unknown_holder' | 'same_name' };

/** 'Phường Cửa Lò (16732)': a name as it is offered, with the code where it is a unit's. */
export function holderLabel({ is, name, code }: Pick<Holder, 'is' | 'name' | 'code'>): string {
  return is === 'unit' ? `${name} (${code})` : name;
}

/** Of the choices the one that was typed: as offered, by its name, with or without "UBND" before it, or by its code. */
export function readHolder(typed: string, choices: readonly Holder[]): HolderRead {
  const asked = spell(typed);
  const named = spell(typed.replace(/^\s*(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu, ''));
  const exact = choices.find((one) => spell(holderLabel(one)) === asked || one.code === typed.trim());
  if (exact) return { ok: true, holder: exact };
  const found = choices.filter(({ name }) => [asked, named].includes(spell(name)));
  const [only] = found;
  if (!only) return { ok: false, code: 'unknown_holder' };
  return found.length === 1 ? { ok: true, holder: only } : { ok: false, code: 'same_name' };
}
