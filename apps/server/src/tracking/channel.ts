const engines =
  /(^|\.)(google|bing|duckduckgo|yahoo|baidu|ecosia|yandex|startpage|qwant|search|kagi|brave)\.[a-z.]+$/i;
const networks =
  /(^|\.)(linkedin|lnkd|facebook|instagram|twitter|x|t|youtube|reddit|xing|tiktok|pinterest|mastodon|bsky)\.[a-z.]+$/i;
const paid = /^(cpc|ppc|paid|paidsearch|display|cpm|ads?)$/i;

/** The source of a visit in the words of the field `source`, from its link or its referrer; null where neither tells. */
export const channelOf = (told: {
  readonly utmSource: string | null;
  readonly utmMedium: string | null;
  readonly referrer: string | null;
}): string | null => {
  const { utmSource, utmMedium, referrer } = told;
  if (utmMedium !== null && paid.test(utmMedium)) return 'paid search';
  if (utmMedium !== null && /^(email|newsletter|mail)$/i.test(utmMedium)) return 'email';
  if (utmMedium !== null && /^social/i.test(utmMedium)) return 'social';
  if (utmSource !== null) return utmSource;
  if (referrer === null || !URL.canParse(referrer)) return null;
  const { hostname } = new URL(referrer);
  if (engines.test(hostname)) return 'organic search';
  return networks.test(hostname) ? 'social' : 'referral';
};
