/** As many letters as stand beside each other in a cell. */
const lineLength = 6;

/** A name in the lines of a cell: 'Tương', 'Dương'. */
export function nameLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
