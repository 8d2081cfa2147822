const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * An instant written in ISO 8601 (`2018-01-31`, `2018-01-31 09:30`,
 * `2018-01-31T09:30:00+02:00`) in ms; UTC where no zone is given, so that the
 * same file means the same on every machine. Null for anything else, days that
 * do not exist among it: `1/2/2018` is a different day in different countries.
 */
export const readInstant = (text: string): number | null => {
  const found = form.exec(text.trim());
  if (found === null) return null;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '00',
    minute = '00',
    second = '00',
    fraction = '',
    zone = 'Z',
  ] = found;
  const date = `${year}-${month}-${day}`;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return null;
  const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = Date.parse(`${date}T${hour}:${minute}:${second}${fraction}${offset}`);
  return Number.isNaN(instant) ? null : instant;
};
