/** What kind of unit it is, for comparing like with like. */
export interface Kind {
  /** As it stands in addresses: 'phuong', 'huyen-cu'. */
  slug: string;
  /** 'phường', 'xã', 'huyện cũ'. */
  word: string;
  /** Units of this kind. */
  count: number;
}

interface Named {
  /** 'Phường', 'Huyện', 'Địa bàn'. */
  type: string;
  /** 'Cửa Lò', 'huyện Quỳnh Lưu cũ'. */
  name: string;
}

/** An area of a former district is of the kind its district was. */
export function kindWord({ type, name }: Named): string {
  const former = type === 'Địa bàn' ? /^(huyện|thị xã|thành phố)\s/.exec(name)?.[1] : undefined;
  return former ? `${former} cũ` : type.toLowerCase();
}

/** The kinds among units, the most frequent first. One kind alone: there is nothing to choose. */
export function kindsOf(units: readonly Named[]): Kind[] {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(kindWord(unit), (counts.get(kindWord(unit)) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => ({ slug: slugOf(word), word, count }))
    .sort((a, b) => b.count - a.count || a.slug.localeCompare(b.slug));
}

/** Those of one kind; all of them when none, or none that is there, is asked for. */
export function alike<U extends Named>(units: readonly U[], slug: string | undefined): U[] {
  const same = units.filter((unit) => slugOf(kindWord(unit)) === slug);
  return same.length > 0 ? same : [...units];
}

/** 'thi-tran' for 'thị trấn'. */
function slugOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z]+/g, '-');
}
