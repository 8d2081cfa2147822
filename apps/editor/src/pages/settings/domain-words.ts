import type { Texts } from '../_parts/words.ts';

export const domainWords = {
  'domains.title': ['Who belongs to which company', 'Wer zu welcher Firma gehört'],
  'domains.lead': [
    'Contacts belong to the company of their e-mail domain, except for domains such as gmail.com that give anyone an address. Sluice knows the usual ones.',
    'Kontakte gehören zur Firma ihrer E-Mail-Domain, außer bei Domains wie gmail.com, die jedem eine Adresse geben. Die üblichen kennt Sluice.',
  ],
  'domains.freeMail': ['These give anyone an address, too', 'Auch diese geben jedem eine Adresse'],
  'domains.freeMailHint': [
    'Such as a local provider. Their addresses make no company.',
    'Etwa ein Anbieter vor Ort. Deren Adressen bilden keine Firma.',
  ],
  'domains.companies': ['These are companies after all', 'Diese sind doch Firmen'],
  'domains.companiesHint': [
    'Domains Sluice takes for free mail that are your customers’ own.',
    'Domains, die Sluice für Freemail hält, die aber Ihren Kunden gehören.',
  ],
  'domains.write': ['Type a domain, then Enter', 'Domain eingeben, dann Enter'],
  'domains.both': [
    '{domains} stands in both lists. It counts as a company.',
    '{domains} steht in beiden Listen. Es zählt als Firma.',
  ],
  'domains.bad': ['“{text}” is not a domain like acme.com', '„{text}“ ist keine Domain wie acme.com'],
} as const satisfies Record<string, Texts>;
