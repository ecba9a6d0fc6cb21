/** The longest address that mail carries (RFC 5321). */
const emailMax = 254;

/** An e-mail address as it is kept; null when the text is none that a mail server would take. */
export function parseEmail(text: string): string | null {
  const email = text.normalize('NFKC').trim();
  const shape =
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
  const [name = ''] = email.split('@');
  const isDotted = name.startsWith('.') || name.endsWith('.') || name.includes('..');
  return email.length <= emailMax && shape.test(email) && !isDotted ? email : null;
}
