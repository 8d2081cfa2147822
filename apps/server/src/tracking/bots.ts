/** Why an event looks as if no person did it. */
export type BotReason = 'user-agent' | 'trap' | 'too-fast';

/**
 * Programs that say who they are: search engines, previews of links, scanners of mail, monitors, libraries. Kept by
 * hand; the words were looked up in what these programs say of themselves.
 */
const programs =
  /(?<!cu)bots?\b|crawl|spider|slurp|headless|phantom|lighthouse|pagespeed|preview|facebookexternalhit|whatsapp|embedly|bingpreview|googleimageproxy|yahoomailproxy|barracuda|proofpoint|mimecast|safelinks|mailscanner|pingdom|uptime|monitor|statuscake|datadog|curl\/|wget\/|python-|python\/|okhttp|java\/|go-http|node-fetch|axios\/|undici|libwww|scrapy|httpclient|ruby/i;

/** Nobody reads and fills a form faster than this, in ms. */
const fastest = 1_500;

/** Why one event of a browser is taken for a machine's; null for a person's. */
export const botReason = (event: {
  readonly userAgent: string | undefined;
  readonly type: string;
  /** Something stood in the field people do not see. */
  readonly trapped: boolean;
  /** From the first touch of a form to its sending, in ms. */
  readonly took: number | null;
}): BotReason | null => {
  if (event.userAgent === undefined || event.userAgent.trim() === '' || programs.test(event.userAgent))
    return 'user-agent';
  if (event.trapped) return 'trap';
  if (event.type === 'form.submitted' && event.took !== null && event.took < fastest) return 'too-fast';
  return null;
};
