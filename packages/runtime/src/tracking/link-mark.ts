import { createHmac, timingSafeEqual } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const signatureOf = (lead: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`link:${lead}`).digest().subarray(0, 16);

/** The mark that tells, in a link of a mail, to whom it went. */
export const linkMark = (lead: string, secret: string): string =>
  `${Buffer.from(lead.replaceAll('-', ''), 'hex').toString('base64url')}.${signatureOf(lead, secret).toString('base64url')}`;

/** The lead a mark stands for; null for one we did not make. */
export const leadOfMark = (mark: string, secret: string): string | null => {
  const [name = '', signature = ''] = mark.split('.');
  const hex = Buffer.from(name, 'base64url').toString('hex');
  const lead = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!uuid.test(lead)) return null;
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(lead, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? lead : null;
};
