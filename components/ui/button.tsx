import Link from 'next/link';
import type { ComponentProps } from 'react';

type Look = 'primary' | 'secondary' | 'danger' | 'quiet';

/** What else looks like a button: a <summary> that opens what is asked first. */
export function buttonClasses(look: Look, small: boolean, extra = ''): string {
  return `button button-${look} ${small ? 'button-small' : ''} ${extra}`.trim();
}

/** A button says what it does, as a verb: "Gửi báo cáo". One primary a screen. */
export function Button({
  look = 'secondary',
  small = false,
  className,
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { look?: Look; small?: boolean }) {
  return <button type={type} className={buttonClasses(look, small, className)} {...rest} />;
}

/** A link to another page that stands where a button would. */
export function ButtonLink({
  look = 'secondary',
  small = false,
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: Look; small?: boolean }) {
  return <Link className={buttonClasses(look, small, className)} {...rest} />;
}
