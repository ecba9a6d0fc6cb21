/** A report as the reviewer saw it, in one field of the form: 'unit revision district'. */
export interface Seen {
  unit: string;
  revision: number;
  district: string;
}

export function seenField(line: {
  code: string;
  revision: number | null;
  parentCode: string | null;
}): string {
  return `${line.code} ${line.revision ?? 0} ${line.parentCode ?? '-'}`;
}

export function readSeen(field: string): Seen {
  const [unit = '', revision = '', district = ''] = field.split(' ');
  return { unit, revision: Number(revision), district };
}
