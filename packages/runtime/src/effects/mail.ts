import { PermanentError, RetryableError } from '@sluice/sdk';
import type { MailMessage, Store } from '@sluice/store';
import { createTransport } from 'nodemailer';

/** A message on its way. */
export interface OutgoingMail extends Omit<MailMessage, 'id' | 'html'> {
  /** Equal keys are one message. */
  readonly key: string;
  readonly messageId: string;
  readonly html: string | null;
  readonly from: string;
  readonly replyTo: string | null;
  /** Keep it in the product, whatever the mail server: demo leads. */
  readonly keepInside: boolean;
}

/** Mail over SMTP where a server is set, and in any case into the mailbox page. */
export const createMail = (options: { readonly store: Store; readonly smtpUrl: string | null }) => {
  const transport = options.smtpUrl === null ? null : createTransport(options.smtpUrl);
  return {
    async send(mail: OutgoingMail): Promise<void> {
      if (transport !== null && !mail.keepInside) {
        try {
          await transport.sendMail({
            from: mail.from,
            to: mail.to,
            subject: mail.subject,
            text: mail.text,
            messageId: mail.messageId,
            ...(mail.html === null ? {} : { html: mail.html }),
            ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
          });
        } catch (error) {
          throw failureOf(error);
        }
      }
      await options.store.mailbox.add(mail);
    },
    close: () => transport?.close(),
  };
};

/** 5xx answers stay; everything else may pass. */
const failureOf = (error: unknown): Error => {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
  return typeof code === 'number' && code >= 500
    ? new PermanentError(`The mail server refused the message: ${message}`)
    : new RetryableError(`The mail server could not be reached: ${message}`, { cause: error });
};
