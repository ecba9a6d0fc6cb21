/** One letter, plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same reminder carries the same id, so that a mailbox that gets it twice knows. */
  id: string;
}

/** Hands a letter to the mail server; throws MailFailure when it was not taken. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Why a letter was not taken, in words that hold neither addresses nor secrets. */
export class MailFailure extends Error {
  /** @param isFinal trying again would change nothing: the server knows no such mailbox. */
  constructor(
    readonly words: string,
    readonly isFinal: boolean,
  ) {
    super(words);
  }
}
