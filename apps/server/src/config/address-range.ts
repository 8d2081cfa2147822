import { isIP } from 'node:net';

/** Whether a text is an address or a range of them: `127.0.0.1`, `10.1.0.0/16`, `fd00::/8`. */
export const isRange = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const widest = family === 6 ? 128 : 32;
  return (
    family !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= widest))
  );
};
