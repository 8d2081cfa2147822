import type { JsonObject } from '@sluice/sdk';

interface Named {
  readonly email: string | null;
  readonly name?: string | null;
}

/** What people call a lead: the name, else the e-mail address; null for a visitor nobody knows. */
export const nameOf = ({ name, email }: Named): string | null => (name === '' ? null : name) ?? email;

/** The lead's company by its traits, else by the domain of its address. */
export const companyOf = (lead: {
  readonly traits: JsonObject;
  readonly account: string | null;
}): string | null => {
  for (const key of ['company', 'company_name', 'organisation', 'organization']) {
    const value = lead.traits[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return lead.account;
};
