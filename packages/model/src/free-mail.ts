import { getDomain } from 'tldts';

/** Domains that give anyone an address, so that the address tells no company. Kept short: the large ones. */
const freeMail: ReadonlySet<string> = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'bk.ru',
  'bol.com.br',
  'btinternet.com',
  'comcast.net',
  'cox.net',
  'duck.com',
  'email.com',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hey.com',
  'hotmail.co.uk',
  'hotmail.com',
  'hotmail.fr',
  'hotmail.it',
  'icloud.com',
  'inbox.ru',
  'laposte.net',
  'libero.it',
  'list.ru',
  'live.com',
  'live.co.uk',
  'live.fr',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'orange.fr',
  'outlook.com',
  'outlook.de',
  'outlook.fr',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rediffmail.com',
  'rocketmail.com',
  'sbcglobal.net',
  'seznam.cz',
  'sina.com',
  't-online.de',
  'tutanota.com',
  'uol.com.br',
  'verizon.net',
  'virgilio.it',
  'wanadoo.fr',
  'web.de',
  'wp.pl',
  'yahoo.ca',
  'yahoo.co.in',
  'yahoo.co.jp',
  'yahoo.co.uk',
  'yahoo.com',
  'yahoo.com.br',
  'yahoo.de',
  'yahoo.es',
  'yahoo.fr',
  'yahoo.it',
  'yandex.com',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
]);

/** Does the domain give anyone an address? */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain.toLowerCase());
}

/** What a workspace says of domains beyond our list. */
export interface CompanyDomains {
  /** Domains that give anyone an address. */
  readonly freeMail: readonly string[];
  /** Domains that are a company's, whatever our list says. */
  readonly companies: readonly string[];
}

/**
 * The company behind an e-mail address: the domain somebody registered (`mail.acme.co.uk` is `acme.co.uk`), in
 * lower case; null for free-mail and for no address.
 */
export function accountOf(email: string | null, known?: CompanyDomains): string | null {
  if (email === null || !email.includes('@')) return null;
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const domain = getDomain(host, { allowPrivateDomains: true }) ?? host;
  if (host === '') return null;
  const names = (list: readonly string[] | undefined): boolean =>
    list?.some((one) => one === host || one === domain) ?? false;
  if (names(known?.companies)) return domain;
  return names(known?.freeMail) || isFreeMail(host) || isFreeMail(domain) ? null : domain;
}
