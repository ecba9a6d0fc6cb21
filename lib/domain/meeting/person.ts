/** Before a name in a list of people. */
const address = /^(?:đồng chí|đ\/c|ông|bà)\s+/iu;
/** A word of a Vietnamese name: 'Nguyễn', not 'tịch' and not 'UBND'. */
const nameWord = /^\p{Lu}\p{Ll}*$/u;

/**
 * The name to put below a signature, out of 'Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh' or the other way round; '' where
 * none is to be told from the office, for the hand to write it.
 */
export function personName(person: string): string {
  const parts = person.split(/[,;–-]/).map((part) => part.trim().replace(address, ''));
  return parts.find(isName) ?? '';
}

function isName(text: string): boolean {
  const words = text.normalize('NFC').split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => nameWord.test(word));
}

/** An office that was named instead of somebody in it. */
const office =
  /^(?:văn phòng|sở|ban|phòng|công an|ubnd|u[ỷ]\s+ban|ủy\s+ban|tổ công tác|tổ giúp việc|trung tâm|chi cục|cục)(?=\s|$)/iu;

/**
 * 'đồng chí Nguyễn Văn Thành, Phó Chủ tịch UBND tỉnh', as it stands inside a sentence; an office is no comrade: 'Văn
 * phòng UBND tỉnh'.
 */
export function comrade(person: string): string {
  if (office.test(person.normalize('NFC'))) return person;
  return address.test(person) ? withSmallFirst(person) : `đồng chí ${person}`;
}

/** The first letter small: 'hội nghị giao ban'. */
export function withSmallFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
