import type { Port } from '@sluice/sdk';

/** The two ways out of a question. */
export const yesNo: readonly Port[] = [
  { id: 'yes', label: 'yes' },
  { id: 'no', label: 'no' },
];

/** The way out of a lead no other port takes. */
export const other: Port = { id: 'other', label: 'other' };
