import type { CapabilityGrants } from '@sluice/sdk';

const reads = new Set<string>(['GET']);

const hostWords = ({ host, methods }: CapabilityGrants['http'][number]): string => {
  const where =
    host === '*' ? 'any public address' : host.startsWith('*.') ? `any name below ${host.slice(2)}` : host;
  const does = methods.every((method) => reads.has(method)) ? 'reads from' : 'reads from and writes to';
  return `${does} ${where}`;
};

/** What a plugin may do, a line for each, for people who have never heard of HTTP methods. */
export const sayRights = (rights: CapabilityGrants): readonly string[] => [
  ...rights.http.map(hostWords),
  ...rights.secrets.map(({ name, description }) => `uses the secret “${name}”: ${description}`),
  ...(rights.storage ? ['keeps values of its own in the database'] : []),
  ...(rights.email ? ['sends e-mail in your name'] : []),
  ...(rights.handoff ? ['hands leads to sales'] : []),
  ...(rights.notify ? ['writes to members of the team'] : []),
];
