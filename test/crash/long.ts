/** `npm run test:crash -- --long`: more of everything. */
export const long = process.env.SLUICE_CRASH_LONG === '1';
