/** Addresses as people write them, as the origins a browser tells; null where one is none. */
export const originsIn = (text: string): readonly string[] | null => {
  const written = text.split(/[\s,]+/).filter((part) => part !== '');
  const origins = written.map((part) => {
    const whole = /^[a-z]+:\/\//i.test(part) ? part : `https://${part}`;
    if (!URL.canParse(whole)) return null;
    const { origin, protocol } = new URL(whole);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  });
  const good = origins.filter((origin) => origin !== null);
  return good.length === 0 || good.length < origins.length ? null : [...new Set(good)];
};
