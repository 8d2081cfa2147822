/** `key#completed`, `key#failed`, `key#email.delivered:0`, and the same judged anew: what the host tells of an effect. */
const reported = /^(.+:1)#(?:completed|failed|[\w.-]+:\d+)(?:#again-\d+)*$/;

/** The key of the effect an event of the log tells of; null for events that follow from no effect. */
export const consequenceOf = (eventId: string): string | null =>
  eventId.includes('#') ? (reported.exec(eventId)?.[1] ?? null) : null;
