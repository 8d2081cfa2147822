import { gunzipSync } from 'node:zlib';

const blockBytes = 512;
const mostBytes = 32 * 2 ** 20;

const textAt = (block: Buffer, from: number, length: number): string => {
  const end = block.indexOf(0, from);
  return block.toString('utf8', from, end === -1 || end > from + length ? from + length : end);
};

/**
 * The plain files of an npm package by their path below its one folder (`package/`). Links and odd entries are left
 * out; nothing is written anywhere. Throws for what is no archive or is larger than 32 MB unpacked.
 */
export const untar = (archive: Buffer): ReadonlyMap<string, Buffer> => {
  const bytes = gunzipSync(archive, { maxOutputLength: mostBytes });
  const files = new Map<string, Buffer>();
  for (let at = 0; at + blockBytes <= bytes.length; ) {
    const header = bytes.subarray(at, at + blockBytes);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(textAt(header, 124, 12).trim() || '0', 8);
    if (!Number.isInteger(size) || size < 0 || at + blockBytes + size > bytes.length)
      throw new Error('the archive is cut off');
    const prefix = textAt(header, 345, 155);
    const name = `${prefix === '' ? '' : `${prefix}/`}${textAt(header, 0, 100)}`;
    const kind = textAt(header, 156, 1);
    const path = name.split('/').slice(1).join('/');
    const plain = kind === '' || kind === '0';
    if (plain && path !== '' && !path.split('/').includes('..'))
      files.set(path, bytes.subarray(at + blockBytes, at + blockBytes + size));
    at += blockBytes + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
};
