import { ConfigError, input, type WaitZone } from '@sluice/sdk';

const zones = {
  lead: 'the lead’s own',
  account: 'the company’s',
  workspace: 'ours',
  fixed: 'another one',
};

/** A choice of whose clock counts. */
export interface ZoneChoice {
  readonly zone: keyof typeof zones;
  readonly fixedZone: string;
}

/** The fields of a time zone. */
export const zoneFields = {
  zone: input.choice(zones, {
    title: 'Time zone',
    description:
      'The lead’s own is its field “time zone”; where that is unknown the company’s counts, and else the one of your settings.',
    default: 'lead',
  }),
  fixedZone: input.timezone({
    title: 'Which one',
    description: 'Only for another one: Europe/Berlin, America/New_York.',
    default: '',
    maxLength: 100,
  }),
};

/** The zone as the engine takes it. */
export function zoneOf({ zone, fixedZone }: ZoneChoice): WaitZone {
  if (zone !== 'fixed') return zone;
  if (fixedZone.trim() === '') throw new ConfigError('/fixedZone', 'Choose the time zone.');
  return fixedZone;
}

const words: Readonly<Record<keyof typeof zones, string>> = {
  lead: 'in the lead’s time zone',
  account: 'in the company’s time zone',
  workspace: 'in our time zone',
  fixed: '',
};

/** `in the lead’s time zone`. */
export const zoneWords = ({ zone, fixedZone }: ZoneChoice): string =>
  zone === 'fixed' ? `in the time zone ${fixedZone === '' ? '(none chosen yet)' : fixedZone}` : words[zone];
